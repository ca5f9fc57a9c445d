// A method gives the statement back through an out parameter.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        Build(value, out var sql); // <- ORM2001
        return connection.Query<int>(sql).ToList();
    }

    private static void Build(string name, out string sql) => sql = "SELECT Id FROM Customers WHERE Name = '" + name + "'";
}
