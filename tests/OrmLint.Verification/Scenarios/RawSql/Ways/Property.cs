// The value is a property of an object.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var filter = new Filter { Name = value };
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{filter.Name}'").ToList(); // <- ORM2001
    }

    private class Filter
    {
        public string Name { get; set; } = "";
    }
}
