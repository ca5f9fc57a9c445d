// The text with the value is for people only.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        System.Diagnostics.Debug.WriteLine($"SELECT Id FROM Customers WHERE Name = '{value}'");
        return connection.Query<int>("SELECT Id FROM Customers WHERE Name = @value", new { value }).ToList();
    }
}
