// A data source makes the command with its text, and opens a connection for it.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(string connectionString, string value)
    {
        using var source = SqliteFactory.Instance.CreateDataSource(connectionString);
        using var command = source.CreateCommand($"SELECT Id FROM Customers WHERE Name = '{value}'"); // <- ORM2001
        return command.ExecuteScalar();
    }
}
