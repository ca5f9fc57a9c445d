// An asynchronous helper gives the text and its parameters; the tuple is kept, and read by name.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static async Task<object> Run(DbConnection connection, string value)
    {
        var query = await BuildAsync(value, 0); // <- ORM2001
        return (await connection.QueryAsync<int>(query.Sql, query.Parameters)).ToList();
    }

    private static async Task<(string Sql, DynamicParameters Parameters)> BuildAsync(string name, int least)
    {
        await Task.Yield();
        var parameters = new DynamicParameters();
        var sql = "SELECT Id FROM Customers WHERE 1 = 1";
        if (least >= 0)
        {
            sql += " AND Id > @least";
            parameters.Add("least", least);
        }

        if (name.Length > 0) sql += $" AND Name = '{name}'";
        return (sql, parameters);
    }
}
