// An allow-list is asked, and its answer only logged.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var known = new[] { "Customer 1", "Customer 2" }.Contains(value);
        System.Diagnostics.Debug.WriteLine(known);
        return connection.Query<int>("SELECT Id FROM Customers WHERE Name = '" + value + "'").ToList(); // <- ORM2001
    }
}
