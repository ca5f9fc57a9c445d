// The same of a command that is known by its base type.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        string? city = "City 1";
        using DbCommand command = new SqliteCommand { Connection = connection };
        command.CommandText = "SELECT COUNT(*) FROM Customers WHERE Name = @value OR City = @city"; // <- ORM2005
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@value";
        parameter.Value = value;
        command.Parameters.Add(parameter);
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
