// ADO.NET: CommandText grows by the value.
// value: City 1
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Customers";
        command.CommandText += " WHERE City = '" + value + "'"; // <- ORM2001
        return command.ExecuteScalar();
    }
}
