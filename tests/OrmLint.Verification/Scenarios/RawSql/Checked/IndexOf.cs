// The index in an array of names.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        if (Array.IndexOf(s_known, value) < 0) return 0;
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{value}'").ToList();
    }

    private static readonly string[] s_known = { "Customer 1", "Customer 2" };
}
