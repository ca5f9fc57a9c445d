// Text of static fields and properties.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>(s_select + Where, new { value }).ToList();
    }

    private static readonly string s_select = "SELECT Id FROM Customers";

    private static string Where => " WHERE Name = @value";
}
