// A set of names is asked, and what is not in it is refused.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        if (!s_names.Contains(value)) return new List<int>();
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{value}'").ToList();
    }

    private static readonly HashSet<string> s_names = new() { "Customer 1", "Customer 2" };
}
