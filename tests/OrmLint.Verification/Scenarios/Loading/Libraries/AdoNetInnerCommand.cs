// ADO.NET: the outer reader is open while an inner command asks per row (X27).
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(string connectionString)
    {
        using var outer = new SqliteConnection(connectionString);
        using var inner = new SqliteConnection(connectionString);
        outer.Open();
        inner.Open();
        var lines = new List<string>();
        using var orders = new SqliteCommand("SELECT Id, CustomerId FROM Orders ORDER BY Id", outer);
        using var reader = orders.ExecuteReader();
        while (reader.Read())
        {
            using var customer = new SqliteCommand("SELECT Name FROM Customers WHERE Id = $id", inner);
            customer.Parameters.AddWithValue("$id", reader.GetInt64(1));
            lines.Add($"{reader.GetInt64(0)} {customer.ExecuteScalar()}"); // <- ORM1001
        }

        return lines;
    }
}
