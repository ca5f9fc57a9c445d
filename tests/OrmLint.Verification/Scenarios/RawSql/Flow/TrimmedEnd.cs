// The last comma is cut off.
// value: Customer 1,Customer 3
// fix: none
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var sql = "SELECT Id FROM Customers WHERE Name IN (";
        foreach (var name in value.Split(',')) sql += $"'{name}',"; // <- ORM2001
        sql = sql.TrimEnd(',') + ")";
        return connection.Query<int>(sql).ToList();
    }
}
