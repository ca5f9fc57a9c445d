// ADO.NET: the value is interpolated into CommandText.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT Id FROM Customers WHERE Name = '{value}'"; // <- ORM2001
        return command.ExecuteScalar();
    }
}
