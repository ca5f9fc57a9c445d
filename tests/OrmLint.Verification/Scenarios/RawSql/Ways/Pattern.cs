// The value is a variable of a pattern.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        object given = value;
        if (given is not string name) return 0;
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{name}'").ToList(); // <- ORM2001
    }
}
