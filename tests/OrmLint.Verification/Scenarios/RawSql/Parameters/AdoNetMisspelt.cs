// The name of the parameter that is added is another one.
// value: Customer 2
// fix: none
// judge: policy the statement is refused, and there is no fix to show what it would do
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static async Task<object> Run(SqliteConnection connection, string value)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Customers WHERE Name = @name"; // <- ORM2005
        command.Parameters.Add("@nmae", SqliteType.Text).Value = value;
        try
        {
            return await command.ExecuteScalarAsync() ?? "none";
        }
        catch (InvalidOperationException refused)
        {
            return refused.GetType().Name;
        }
    }
}
