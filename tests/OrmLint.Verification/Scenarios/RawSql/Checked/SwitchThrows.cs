// A switch that throws for the rest.
// value: city
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        try
        {
            var column = value switch { "name" => "Name", "city" => "City", _ => throw new ArgumentException("There is no such column.") };
            return connection.Query<string>($"SELECT {column} FROM Customers ORDER BY {column}").ToList();
        }
        catch (ArgumentException)
        {
            return 0;
        }
    }
}
