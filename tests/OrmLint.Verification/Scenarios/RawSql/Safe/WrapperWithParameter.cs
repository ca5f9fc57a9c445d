// A method of one's own that takes SQL and a value apart.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return Run(connection, "SELECT Id FROM Customers WHERE Name = @value", new { value });
    }

    private static List<int> Run(DbConnection connection, string sql, object parameters) => connection.Query<int>(sql, parameters).ToList();
}
