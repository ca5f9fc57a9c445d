// The value ends a pattern of NOT LIKE. ADO.NET, formatted.
// value: 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Format("SELECT Id FROM Customers WHERE Name NOT LIKE '%{0}'", value); // <- ORM2001
        return command.ExecuteScalar();
    }
}
