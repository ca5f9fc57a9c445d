// The text is given in an object initializer.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = new SqliteCommand { Connection = connection, CommandText = $"SELECT COUNT(*) FROM Customers WHERE Name = '{value}'" }; // <- ORM2001
        return command.ExecuteScalar();
    }
}
