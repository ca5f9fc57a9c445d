// Each parameter is added in a way of its own, and one by a method.
// value: Customer 2
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        using var command = new SqliteCommand("SELECT COUNT(*) FROM Customers WHERE Name = @name AND City <> $city AND Id > @least AND Id < :most", connection);
        command.Parameters.AddWithValue("@name", value);
        command.Parameters.Add("$city", SqliteType.Text).Value = "Nowhere";
        command.Parameters.Add(new SqliteParameter { ParameterName = "@least", Value = 0 });
        AddMost(command);
        return command.ExecuteScalar()!;
    }

    private static void AddMost(SqliteCommand command) => command.Parameters.AddWithValue(":most", 1000);
}
