// A method adds a condition to the statement that it is given by reference.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var sql = "SELECT Id FROM Customers WHERE 1 = 1";
        And(ref sql, "Name", value); // <- ORM2001
        return connection.Query<int>(sql).ToList();
    }

    private static void And(ref string sql, string column, string name) => sql += " AND " + column + " = '" + name + "'";
}
