// Replace on a StringBuilder.
// value: Customer 2
// fix: none
using System.Text;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        var sql = new StringBuilder("SELECT COUNT(*) FROM Customers WHERE Name = '#'");
        sql.Replace("#", value); // <- ORM2001
        using var command = new SqliteCommand(sql.ToString(), connection);
        return command.ExecuteScalar();
    }
}
