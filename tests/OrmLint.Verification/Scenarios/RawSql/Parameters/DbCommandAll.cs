// A command of the base type, with all its parameters.
// value: Customer 2
using System.Data;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using IDbCommand command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Customers WHERE Name = @value AND Id > @least";
        var name = command.CreateParameter();
        name.ParameterName = "@value";
        name.DbType = DbType.String;
        name.Value = value;
        command.Parameters.Add(name);
        var least = command.CreateParameter();
        least.Value = 0;
        least.ParameterName = "least";
        command.Parameters.Add(least);
        return command.ExecuteScalar();
    }
}
