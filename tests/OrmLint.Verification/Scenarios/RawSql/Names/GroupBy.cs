// ADO.NET: the column is appended under a condition.
// value: City
// fix: none
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Customers";
        if (value != "") command.CommandText += $" GROUP BY {value} ORDER BY 1"; // <- ORM2002
        return command.ExecuteScalar();
    }
}
