// A command by its interface.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Shop;

static class Scenario
{
    public static object? Run(DbConnection connection, string value)
    {
        using var command = ((System.Data.IDbConnection)connection).CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Customers WHERE Name = '" + value + "'"; // <- ORM2001
        return command.ExecuteScalar();
    }
}
