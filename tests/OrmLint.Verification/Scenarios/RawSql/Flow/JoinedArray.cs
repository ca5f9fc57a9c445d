// The same with an array.
// value: Customer 2
// fix: none
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        var conditions = new[] { "Id > 0", "Name = '" + value + "'" }; // <- ORM2001
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM Customers WHERE {string.Join(" AND ", conditions)}";
        return command.ExecuteScalar();
    }
}
