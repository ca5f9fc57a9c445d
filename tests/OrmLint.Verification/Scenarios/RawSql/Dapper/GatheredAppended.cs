// Dapper: a condition is appended with its value in the text.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var p = new DynamicParameters(new { low = 0 });
        var sql = "SELECT Id FROM Customers WHERE Id > @low";
        if (value.Length > 0) sql += $" AND Name = '{value}'"; // <- ORM2001
        return connection.Query<int>(sql, p).ToList();
    }
}
