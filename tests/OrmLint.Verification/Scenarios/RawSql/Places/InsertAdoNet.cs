// The value is inserted. ADO.NET, formatted.
// value: Customer 7
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Format("INSERT INTO Customers (Name, City) VALUES ('{0}', 'Rome')", value); // <- ORM2001
        return command.ExecuteNonQuery();
    }
}
