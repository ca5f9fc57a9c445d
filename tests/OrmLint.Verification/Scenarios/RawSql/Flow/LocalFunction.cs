// A local function puts the text together, of what it captures.
// value: Customer 2
// fix: none
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>(Sql()).ToList(); // <- ORM2001

        string Sql() => $"SELECT Id FROM Customers WHERE Name = '{value}'";
    }
}
