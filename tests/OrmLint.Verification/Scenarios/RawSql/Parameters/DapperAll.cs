// An object with all names, in another order, and a list.
// value: Customer 2
using System.Data;
using Dapper;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbConnection connection, string value)
    {
        var ids = new[] { 1, 2, 3 };
        var names = await connection.QueryAsync<string>("SELECT Name FROM Customers WHERE Id IN @ids AND Name = @name", new { name = value, ids });
        return names.ToList();
    }
}
