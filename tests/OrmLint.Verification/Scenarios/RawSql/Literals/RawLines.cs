// A raw string of several lines.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var sql = $"""
            SELECT Id
            FROM Customers
            WHERE Name = '{value}'
            """; // <-1 ORM2001
        return connection.Query<int>(sql).ToList();
    }
}
