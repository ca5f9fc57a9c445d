// Dapper: a repository that opens a connection for the list and reads the details per element (P19).
using Dapper;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static async Task<object> Run(string connectionString) => await new OrderRepository(connectionString).AllAsync();
}

public sealed class OrderRow
{
    public int Id { get; set; }
    public string Status { get; set; } = "";
    public List<int> Quantities { get; set; } = [];
}

public sealed class OrderRepository(string connectionString)
{
    public async Task<List<OrderRow>> AllAsync()
    {
        await using var connection = new SqliteConnection(connectionString);
        var orders = (await connection.QueryAsync<OrderRow>("SELECT Id, Status FROM Orders")).AsList();
        foreach (var order in orders)
        {
            var quantities = await connection.QueryAsync<int>( // <- ORM1001
                "SELECT Quantity FROM Items WHERE OrderId = @Id ORDER BY Id", order);
            order.Quantities.AddRange(quantities);
        }

        return orders;
    }
}
