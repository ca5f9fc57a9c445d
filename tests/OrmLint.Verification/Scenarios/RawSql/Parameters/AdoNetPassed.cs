// A command names a parameter that nothing adds, and there is a variable of its name. SQLite refuses the statement.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        var city = "City 1";
        using var command = new SqliteCommand("SELECT COUNT(*) FROM Customers WHERE Name = @value OR City = @city", connection); // <- ORM2005
        command.Parameters.AddWithValue("@value", value);
        try
        {
            return command.ExecuteScalar()!;
        }
        catch (Exception refused)
        {
            return refused.GetType().Name;
        }
    }
}
