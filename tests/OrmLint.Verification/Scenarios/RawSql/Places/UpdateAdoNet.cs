// The value is written by UPDATE. ADO.NET, formatted.
// value: Rome
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Format("UPDATE Customers SET City = '{0}' WHERE Id = 1", value); // <- ORM2001
        return command.ExecuteNonQuery();
    }
}
