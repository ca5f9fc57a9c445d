// A command gets each parameter that its text names, in several ways.
// value: Customer 2
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        using var command = new SqliteCommand("SELECT COUNT(*) FROM Customers WHERE Name = @value AND City <> @city AND Id > @id AND Id < @most -- @nothing", connection);
        command.Parameters.AddWithValue("value", value);
        command.Parameters.Add("@city", SqliteType.Text).Value = "'@x'";
        command.Parameters.Add(new SqliteParameter { ParameterName = "@id", Value = 0 });
        Limit(command);
        return command.ExecuteScalar() ?? 0;
    }

    private static void Limit(SqliteCommand command) => command.Parameters.AddWithValue("@most", 1000);
}
