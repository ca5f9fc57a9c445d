// A number in the text that a helper of one's own sends.
using System.Data.Common;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, int id) => connection.Send($"UPDATE Customers SET City = 'X' WHERE Id = {id}"); // <- ORM2006

    private static int Send(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }
}
