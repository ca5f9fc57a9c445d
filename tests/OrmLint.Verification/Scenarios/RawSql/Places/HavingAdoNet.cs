// The value stands in HAVING. ADO.NET, formatted.
// value: City 1
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Format("SELECT COUNT(*) FROM Customers GROUP BY City HAVING City = '{0}'", value); // <- ORM2001
        return command.ExecuteScalar();
    }
}
