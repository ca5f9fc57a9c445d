// A command is made with its text by an initializer, and gets one of two parameters.
// value: Customer 2
// fix: none
// judge: policy the statement is refused, and there is no fix to show what it would do
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        var command = new SqliteCommand
        {
            Connection = connection,
            CommandText = "UPDATE Customers SET City = @city WHERE Name = @name", // <- ORM2005
        };
        command.Parameters.Add(new SqliteParameter("name", value));
        try
        {
            return command.ExecuteNonQuery();
        }
        catch (InvalidOperationException refused)
        {
            return refused.GetType().Name;
        }
    }
}
