// The value is an argument of a function. ADO.NET, formatted.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Format("SELECT Id FROM Customers WHERE LOWER(Name) = LOWER('{0}')", value); // <- ORM2001
        return command.ExecuteScalar();
    }
}
