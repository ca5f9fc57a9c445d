// A command of any provider.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Shop;

static class Scenario
{
    public static object? Run(DbConnection connection, string value)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM Customers WHERE Name = '{value}'"; // <- ORM2001
        return command.ExecuteScalar();
    }
}
