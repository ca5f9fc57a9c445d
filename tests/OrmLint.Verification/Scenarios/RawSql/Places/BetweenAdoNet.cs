// The value is a bound of BETWEEN. ADO.NET, formatted.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Format("SELECT Id FROM Customers WHERE Name BETWEEN '{0}' AND 'Customer 9'", value); // <- ORM2001
        return command.ExecuteScalar();
    }
}
