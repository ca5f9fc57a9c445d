// Dapper: one query with a join, mapped to two types (N19).
using Dapper;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection)
    {
        var orders = connection.Query<Row, Name, string>(
            "SELECT o.Id, o.Status, c.Id, c.Name AS Text FROM Orders o JOIN Customers c ON c.Id = o.CustomerId ORDER BY o.Id",
            (row, name) => $"{row.Id} {row.Status} {name.Text}");
        var lines = new List<string>();
        foreach (var line in orders) lines.Add(line.ToUpperInvariant());
        return lines;
    }
}

public class Row
{
    public long Id { get; set; }
    public string Status { get; set; } = "";
}

public class Name
{
    public long Id { get; set; }
    public string Text { get; set; } = "";
}
