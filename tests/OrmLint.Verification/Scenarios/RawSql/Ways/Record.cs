// The value is a property of a record that a method is given.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
        => Find(connection, new Filter(value, 3));

    private record Filter(string Name, int Most);

    private static List<int> Find(DbConnection connection, Filter filter)
        => connection.Query<int>("SELECT Id FROM Customers WHERE Name = '" + filter.Name + "' LIMIT 3").ToList(); // <- ORM2001
}
