// Two texts are assigned at once.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var (first, second) = ("SELECT 1", $"SELECT Id FROM Customers WHERE Name = '{value}'"); // <- ORM2001
        connection.Execute(first);
        return connection.Query<int>(second).ToList();
    }
}
