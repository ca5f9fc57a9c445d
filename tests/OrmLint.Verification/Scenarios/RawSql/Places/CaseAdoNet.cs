// The value stands in a CASE. ADO.NET, formatted.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Format("SELECT CASE WHEN Name = '{0}' THEN 1 ELSE 0 END FROM Customers", value); // <- ORM2001
        return command.ExecuteScalar();
    }
}
