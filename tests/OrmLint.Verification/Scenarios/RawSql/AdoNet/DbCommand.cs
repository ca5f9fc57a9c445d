// ADO.NET: the command is of no provider.
// fix: yes
using System.Data.Common;
using Shop;

static class Scenario
{
    public static object? Run(DbConnection connection, string value)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = $"UPDATE Customers SET City = '{value}' WHERE Id = 1"; // <- ORM2001
        return command.ExecuteNonQuery();
    }
}
