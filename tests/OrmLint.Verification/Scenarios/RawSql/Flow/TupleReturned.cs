// A helper gives the text and something else.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var (sql, take) = Build(value); // <- ORM2001
        return connection.Query<int>(sql).Take(take).ToList();
    }

    private static (string Sql, int Take) Build(string name) => ("SELECT Id FROM Customers WHERE Name = '" + name + "'", 5);
}
