// The text is in a CommandDefinition.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var command = new CommandDefinition("SELECT Id FROM Customers WHERE Name = '" + value + "'"); // <- ORM2001
        return connection.Query<int>(command).ToList();
    }
}
