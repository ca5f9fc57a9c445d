// A condition is inserted, and text put before all.
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
        var sql = new StringBuilder(" ORDER BY Id");
        sql.Insert(0, "'");
        sql.Insert(0, value); // <- ORM2001
        sql.Insert(0, "SELECT Id FROM Customers WHERE Name = '");
        return connection.Query<int>(sql.ToString()).ToList();
    }
}
