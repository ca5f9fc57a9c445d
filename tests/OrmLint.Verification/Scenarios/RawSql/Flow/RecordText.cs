// The text travels in a record.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var request = new Request("SELECT Id FROM Customers WHERE Name = '" + value + "'", 30); // <- ORM2001
        return connection.Query<int>(request.Sql).ToList();
    }

    private record Request(string Sql, int Timeout);
}
