// The same through two methods, one of which adds to the text.
// value: Customer 2
// fix: none
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        var sql = "SELECT COUNT(*) FROM Customers WHERE Name = '" + value + "'"; // <- ORM2001
        return Logged(connection, sql);
    }

    private static object? Logged(SqliteConnection connection, string sql)
    {
        System.Diagnostics.Debug.WriteLine(sql);
        return Scalar(connection, sql + " AND Id > 0");
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
