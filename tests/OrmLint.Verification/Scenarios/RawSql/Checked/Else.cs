// The statement stands in the branch for what is on the list.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        if (s_names.Contains(value))
        {
            return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{value}'").ToList();
        }

        return new List<int>();
    }

    private static readonly HashSet<string> s_names = new() { "Customer 1", "Customer 2" };
}
