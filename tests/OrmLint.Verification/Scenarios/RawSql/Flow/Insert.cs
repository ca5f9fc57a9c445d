// The value is inserted into the text.
// value: Customer 2
// fix: none
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        var sql = "SELECT COUNT(*) FROM Customers WHERE Name = ''";
        using var command = new SqliteCommand(sql.Insert(45, value), connection); // <- ORM2001
        return command.ExecuteScalar();
    }
}
