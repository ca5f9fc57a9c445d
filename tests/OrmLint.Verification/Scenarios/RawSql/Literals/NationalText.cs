// A text with the prefix N has one in SQL Server only; SQLite takes it for a name. A blank helps.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = {"'"}{value}{"'"}").ToList(); // <- ORM2001
    }
}
