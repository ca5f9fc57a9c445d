// The text is a default or not.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        string? sql = value == "" ? null : $"SELECT Id FROM Customers WHERE Name = '{value}'"; // <- ORM2001
        return connection.Query<int>(sql ?? "SELECT Id FROM Customers").ToList();
    }
}
