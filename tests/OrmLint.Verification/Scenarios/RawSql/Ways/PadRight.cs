// Padded and cut, the value is still text.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var name = value.PadRight(3).Trim();
        var sql = string.Concat("SELECT Id FROM Customers WHERE Name = '", name, "'"); // <- ORM2001
        return connection.Query<int>(sql).ToList();
    }
}
