// ADO.NET: the value is concatenated in the constructor of the command.
// value: City 1
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = new SqliteCommand("SELECT COUNT(*) FROM Customers WHERE City = '" + value + "'", connection); // <- ORM2001
        return command.ExecuteScalar();
    }
}
