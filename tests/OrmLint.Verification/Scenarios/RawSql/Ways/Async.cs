// The statement is sent by an asynchronous method, after a wait.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static async Task<object> Run(DbConnection connection, string value)
    {
        await Task.Yield();
        var sql = $"SELECT Id FROM Customers WHERE Name = '{value}'"; // <- ORM2001
        return (await connection.QueryAsync<int>(sql)).ToList();
    }
}
