// The value stands in a query inside of the query. ADO.NET, formatted.
// value: New
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object? Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Format("SELECT Id FROM Customers c WHERE EXISTS (SELECT 1 FROM Orders o WHERE o.CustomerId = c.Id AND o.Status = '{0}')", value); // <- ORM2001
        return command.ExecuteScalar();
    }
}
