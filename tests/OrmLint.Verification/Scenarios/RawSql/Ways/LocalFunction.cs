// A local function sends what it is given.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return Find($"SELECT Id FROM Customers WHERE Name = '{value}'"); // <- ORM2001

        List<int> Find(string sql) => connection.Query<int>(sql).ToList();
    }
}
