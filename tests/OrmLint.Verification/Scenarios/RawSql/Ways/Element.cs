// The value is an element of an array.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var names = new[] { "Customer 1", value };
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name IN ('{names[0]}', '{names[1]}')").ToList(); // <- ORM2001 ORM2001
    }
}
