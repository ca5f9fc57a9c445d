// The text is sent again where the first one fails.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var sql = $"SELECT Id FROM Customers WHERE Name = '{value}'"; // <- ORM2001
        try
        {
            return connection.Query<int>("SELECT Id FROM Nothing").ToList();
        }
        catch (DbException)
        {
            return connection.Query<int>(sql).ToList();
        }
    }
}
