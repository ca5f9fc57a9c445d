// Dapper: QueryMultiple per element; reading on in the grid sends nothing to a server (P19).
// judge: policy, SQLite runs the second statement of a batch when the reader gets to it
using Dapper;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static async Task<object> Run(SqliteConnection connection)
    {
        var ids = (await connection.QueryAsync<long>("SELECT Id FROM Orders")).ToArray();
        var lines = new List<string>();
        foreach (var id in ids)
        {
            using var grid = await connection.QueryMultipleAsync( // <- ORM1001
                "SELECT Status FROM Orders WHERE Id = @id; SELECT Quantity FROM Items WHERE OrderId = @id", new { id });
            var status = await grid.ReadSingleAsync<string>();
            var quantities = await grid.ReadAsync<int>();
            lines.Add($"{id} {status} {quantities.Sum()}");
        }

        return lines;
    }
}
