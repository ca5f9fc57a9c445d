// Dapper: one query for all ids.
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection)
    {
        var ids = connection.Query<int>("SELECT CustomerId FROM Orders").AsList();
        var names = connection.Query<(int Id, string Name)>("SELECT Id, Name FROM Customers WHERE Id IN @ids", new { ids }).ToDictionary(row => row.Id, row => row.Name);
        var result = new List<string>();
        foreach (var id in ids) result.Add(names[id]);
        return result;
    }
}
