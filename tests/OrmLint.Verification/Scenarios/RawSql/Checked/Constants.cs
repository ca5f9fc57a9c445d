// Text that is chosen among constants, appended to and cut.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var sql = "SELECT Id FROM Customers WHERE ";
        foreach (var column in new[] { "Name", "City" }) sql += column + " = @value OR ";
        sql = sql.Substring(0, sql.Length - 4) + (value.Length > 3 ? " ORDER BY Id" : "");
        return connection.Query<int>(sql, new { value }).ToList();
    }
}
