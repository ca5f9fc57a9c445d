// A helper that is awaited.
// value: Customer 2
// fix: none
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static async Task<object> Run(DbConnection connection, string value)
    {
        var sql = await Build(value); // <- ORM2001
        return (await connection.QueryAsync<int>(sql)).ToList();
    }

    private static async Task<string> Build(string name)
    {
        await Task.Yield();
        return "SELECT Id FROM Customers WHERE Name = '" + name + "'";
    }
}
