// The value is of a type parameter.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
        => Find(connection, value);

    private static List<int> Find<T>(DbConnection connection, T name)
        => connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{name}'").ToList(); // <- ORM2001
}
