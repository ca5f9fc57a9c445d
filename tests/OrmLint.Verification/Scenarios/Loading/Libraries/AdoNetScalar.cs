// ADO.NET: a command per element (P20).
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection)
    {
        var ids = new List<long>();
        using (var list = connection.CreateCommand())
        {
            list.CommandText = "SELECT Id FROM Customers";
            using var reader = list.ExecuteReader();
            while (reader.Read()) ids.Add(reader.GetInt64(0));
        }

        var counts = new List<object?>();
        foreach (var id in ids)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM Orders WHERE CustomerId = $id";
            command.Parameters.AddWithValue("$id", id);
            counts.Add(command.ExecuteScalar()); // <- ORM1001
        }

        return counts;
    }
}
