// The value stands in a pattern of LIKE, between wildcards. ADO.NET, formatted.
// value: mer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Format("SELECT Id FROM Customers WHERE Name LIKE '%{0}%'", value); // <- ORM2001
        return command.ExecuteScalar();
    }
}
