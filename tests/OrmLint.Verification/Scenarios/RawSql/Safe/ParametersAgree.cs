// Names and placeholders that agree, in another order, twice, and in quotes.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var ids = connection.Query<int>("SELECT Id FROM Customers WHERE (Name = @value OR Name = @value) AND City <> '@city' -- @none", new { value }).ToList();
        return connection.ExecuteScalar<int>("SELECT COUNT(*) FROM Customers WHERE Id IN @ids", new { ids });
    }
}
