// Dapper: a query per element (P19).
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection)
    {
        var names = new List<string>();
        foreach (var id in connection.Query<int>("SELECT CustomerId FROM Orders"))
            names.Add(connection.QueryFirst<string>("SELECT Name FROM Customers WHERE Id = @id", new { id })); // <- ORM1001
        return names;
    }
}
