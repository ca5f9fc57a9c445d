// Dapper: the text holds names of parameters, made from numbers.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string[] values)
    {
        var parameters = new DynamicParameters();
        for (var i = 0; i < values.Length; i++) parameters.Add("p" + i, values[i]);
        var names = string.Join(", ", values.Select((_, i) => "@p" + i));
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name IN ({names})", parameters).AsList();
    }
}
