// A lambda sends the text that was made before it.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var sql = $"SELECT Id FROM Customers WHERE Name = '{value}'"; // <- ORM2001
        Func<List<int>> find = () => connection.Query<int>(sql).ToList();
        return find();
    }
}
