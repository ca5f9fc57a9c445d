// A number in a script that a builder gathers by format.
using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, int id)
    {
        var text = new StringBuilder("UPDATE Customers SET City = 'X'");
        text.AppendFormat(" WHERE Id = {0}", id); // <- ORM2006
        using var command = connection.CreateCommand();
        command.CommandText = text.ToString();
        return command.ExecuteNonQuery();
    }
}
