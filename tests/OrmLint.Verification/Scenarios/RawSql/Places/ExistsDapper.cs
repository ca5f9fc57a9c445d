// The value stands in a query inside of the query. Dapper, concatenated.
// value: New
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>("SELECT Id FROM Customers c WHERE EXISTS (SELECT 1 FROM Orders o WHERE o.CustomerId = c.Id AND o.Status = '" + value + "')").ToList(); // <- ORM2001
    }
}
