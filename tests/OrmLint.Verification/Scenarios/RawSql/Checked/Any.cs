// Any of the names is equal to the value.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        if (!s_known.Any(name => name == value)) return 0;
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{value}'").ToList();
    }

    private static readonly string[] s_known = { "Customer 1", "Customer 2" };
}
