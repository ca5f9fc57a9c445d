// A command with a parameter in its text, and none added.
// fix: none
// judge: policy the statement is refused, and there is no fix to show what it would do
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static async Task<object> Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM Customers WHERE Name = $name"; // <- ORM2005
        try
        {
            return await command.ExecuteNonQueryAsync() + value;
        }
        catch (InvalidOperationException refused)
        {
            return refused.GetType().Name;
        }
    }
}
