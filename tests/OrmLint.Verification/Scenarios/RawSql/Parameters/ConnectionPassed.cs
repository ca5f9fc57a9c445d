// The same of a command that a connection makes; the names begin with the sign of SQLite.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        int least = 1;
        try
        {
            using (var command = connection.CreateCommand())
            {
                command.CommandType = System.Data.CommandType.Text;
                command.CommandText = "SELECT COUNT(*) FROM Customers WHERE Name = $value OR Id > $least"; // <- ORM2005
                command.Parameters.AddWithValue("$value", value);
                return command.ExecuteScalar()!;
            }
        }
        catch (Exception refused)
        {
            return refused.GetType().Name;
        }
    }
}
