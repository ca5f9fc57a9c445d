// The value finds the row that is deleted. ADO.NET, formatted.
// value: Street 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Format("DELETE FROM Addresses WHERE Street = '{0}'", value); // <- ORM2001
        return command.ExecuteNonQuery();
    }
}
