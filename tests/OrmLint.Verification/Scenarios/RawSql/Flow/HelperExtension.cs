// An extension method appends a condition to SQL.
// value: Customer 2
// fix: none
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Customers".Where("Name", value); // <- ORM2001
        return command.ExecuteScalar();
    }
}

static class SqlExtensions
{
    public static string Where(this string sql, string column, string value) => $"{sql} WHERE {column} = '{value}'";
}
