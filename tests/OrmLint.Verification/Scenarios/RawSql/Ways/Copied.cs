// The text goes through several locals.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var sql = "SELECT Id FROM Customers WHERE Name = '" + value + "'"; // <- ORM2001
        var copy = sql;
        var last = copy.Trim();
        return connection.Query<int>(last).ToList();
    }
}
