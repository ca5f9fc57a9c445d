// The command stands in a using.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using (var command = new SqliteCommand("SELECT COUNT(*) FROM Customers WHERE Name = '" + value + "'", connection)) // <- ORM2001
        {
            return command.ExecuteScalar();
        }
    }
}
