// The statement is sent by an iterator.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
        => Find(connection, value).ToList();

    private static IEnumerable<int> Find(DbConnection connection, string name)
    {
        foreach (var id in connection.Query<int>("SELECT Id FROM Customers WHERE Name = '" + name + "'")) yield return id; // <- ORM2001
    }
}
