// A command names a parameter that nothing adds. SQLite refuses it, so that it is caught.
// value: Customer 2
// fix: none
// judge: policy the statement is refused, and there is no fix to show what it would do
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        using var command = new SqliteCommand("SELECT Id FROM Customers WHERE Name = @value AND City = @city", connection); // <- ORM2005
        command.Parameters.AddWithValue("@value", value);
        try
        {
            return command.ExecuteScalar() ?? "none";
        }
        catch (Exception refused)
        {
            return refused.GetType().Name;
        }
    }
}
