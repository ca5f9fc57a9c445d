// What is not on the list is replaced.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var name = s_names.Contains(value) ? value : "Customer 1";
        return connection.Query<int>("SELECT Id FROM Customers WHERE Name = '" + name + "'").ToList();
    }

    private static readonly HashSet<string> s_names = new() { "Customer 1", "Customer 2" };
}
