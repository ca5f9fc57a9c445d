// A helper that puts placeholders together.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>("SELECT Id FROM Customers WHERE " + Equal("Name"), new { Name = value }).ToList();
    }

    private static string Equal(string column) => $"{column} = @{column}";
}
