// Conditions are appended in a for loop.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var names = value.Split(';');
        var sql = "SELECT Id FROM Customers WHERE 1 = 0";
        for (var i = 0; i < names.Length; i++)
        {
            sql += " OR Name = '" + names[i] + "'"; // <- ORM2001
        }

        return connection.Query<int>(sql).ToList();
    }
}
