// The value finds the row that UPDATE changes. ADO.NET, formatted.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Format("UPDATE Customers SET City = 'Rome' WHERE Name = '{0}'", value); // <- ORM2001
        return command.ExecuteNonQuery();
    }
}
