// Each shard is a connection of its own (Y05, N39).
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static async Task<object> Run(string connectionString)
    {
        string[] shards = [connectionString];
        var counts = await Task.WhenAll(shards.ToList().Select(async shard =>
        {
            await using var connection = new SqliteConnection(shard);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM Orders";
            return (long)(await command.ExecuteScalarAsync())!;
        }));
        return counts.Sum();
    }
}
