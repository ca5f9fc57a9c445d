// A method of one's own runs any SQL that it is given.
// value: Customer 2
// fix: none
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return Ids(connection, $"SELECT Id FROM Customers WHERE Name = '{value}'"); // <- ORM2001
    }

    private static List<int> Ids(DbConnection connection, string sql) => connection.Query<int>(sql).ToList();
}
