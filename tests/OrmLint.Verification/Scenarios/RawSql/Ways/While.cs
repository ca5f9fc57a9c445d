// Conditions are appended in a while loop.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var rest = new Queue<string>(value.Split(';'));
        var sql = "SELECT Id FROM Customers WHERE 1 = 0";
        while (rest.Count > 0)
        {
            var name = rest.Dequeue();
            sql = sql + $" OR Name = '{name}'"; // <- ORM2001
        }

        return connection.Query<int>(sql).ToList();
    }
}
