// The value is selected. ADO.NET, formatted.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Format("SELECT COUNT(*) FROM (SELECT '{0}' AS Extra FROM Customers)", value); // <- ORM2001
        return command.ExecuteScalar();
    }
}
