// Three texts are turned around, so that the one that is sent is the last one's.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        string first = "SELECT 1", second = "SELECT 2";
        var third = $"SELECT Id FROM Customers WHERE Name = '{value}'"; // <- ORM2001
        (first, second, third) = (third, first, second);
        return connection.Query<int>(first).Count() + connection.Query<int>(second).First() + connection.Query<int>(third).First();
    }
}
