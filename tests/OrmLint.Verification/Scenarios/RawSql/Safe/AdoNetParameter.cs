// ADO.NET: the value is a parameter.
// value: Customer 2
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Customers WHERE Name = @name";
        command.Parameters.AddWithValue("@name", value);
        return command.ExecuteScalar();
    }
}
