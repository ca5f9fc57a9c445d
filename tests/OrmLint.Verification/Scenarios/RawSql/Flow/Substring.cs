// The last AND is cut off.
// value: Customer 2
// fix: none
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        var where = "";
        if (value != "") where += $"Name = '{value}' AND "; // <- ORM2001
        where += "Id > 0 AND ";
        using var command = new SqliteCommand("SELECT COUNT(*) FROM Customers WHERE " + where.Substring(0, where.Length - 5), connection);
        return command.ExecuteScalar();
    }
}
