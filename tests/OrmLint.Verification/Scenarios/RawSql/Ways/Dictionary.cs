// The value is looked up in a dictionary.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var given = new Dictionary<string, string> { ["name"] = value };
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{given["name"]}'").ToList(); // <- ORM2001
    }
}
