// The text is made in a try, and sent in its finally.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var sql = "SELECT COUNT(*) FROM Customers";
        try
        {
            sql += $" WHERE Name = '{value}'"; // <- ORM2001
        }
        finally
        {
            connection.Execute("SELECT 1");
        }

        return connection.ExecuteScalar<int>(sql);
    }
}
