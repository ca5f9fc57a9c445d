// The value is parsed, and the number is a parameter.
// value: 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        if (!int.TryParse(value, out var id)) return 0;
        return connection.Query<int>("SELECT Id FROM Customers WHERE Id = @id", new { id }).ToList();
    }
}
