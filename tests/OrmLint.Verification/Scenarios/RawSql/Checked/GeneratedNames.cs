// Names of parameters that are counted.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var names = value.Split(';');
        var list = string.Join(", ", names.Select((_, index) => "@p" + index));
        var parameters = new DynamicParameters();
        for (var i = 0; i < names.Length; i++) parameters.Add("@p" + i, names[i]);
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name IN ({list})", parameters).ToList();
    }
}
