// Append of an interpolated string, which the compiler takes apart.
// value: Customer 2
// fix: none
using System.Data.Common;
using System.Text;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var sql = new StringBuilder("SELECT Id FROM Customers");
        sql.Append($" WHERE Name = '{value}'"); // <- ORM2001
        return connection.Query<int>(sql.ToString()).ToList();
    }
}
