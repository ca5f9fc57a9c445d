// ADO.NET: a number that may be null, and a Guid.
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, int id)
    {
        int? least = id;
        using var command = connection.CreateCommand();
        command.CommandText = string.Format("SELECT COUNT(*) FROM Customers WHERE Id > {0}", least); // <- ORM2006
        return command.ExecuteScalar();
    }
}
