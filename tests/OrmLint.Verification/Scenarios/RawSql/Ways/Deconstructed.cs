// A text is one of two values that are taken apart.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var (sql, most) = ("SELECT Id FROM Customers WHERE Name = '" + value + "'", 3); // <- ORM2001
        return connection.Query<int>(sql).Take(most).ToList();
    }
}
