// AppendFormat, and AppendLine with an interpolation.
// value: Customer 2
// fix: none
using System.Text;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        var sql = new StringBuilder(100);
        sql.AppendLine("SELECT COUNT(*) FROM Customers");
        sql.AppendFormat("WHERE Name = '{0}'", value).AppendLine(); // <- ORM2001
        sql.AppendLine($"OR City = '{value}'"); // <- ORM2001
        using var command = connection.CreateCommand();
        command.CommandText = sql.ToString();
        return command.ExecuteScalar();
    }
}
