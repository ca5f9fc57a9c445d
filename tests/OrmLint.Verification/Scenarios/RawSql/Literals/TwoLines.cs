// A concatenation over several lines.
// value: Customer 2
// fix: none
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>(
            "SELECT Id FROM Customers " +
            "WHERE Name = '" + value + "' " + // <- ORM2001
            "ORDER BY Id").ToList();
    }
}
