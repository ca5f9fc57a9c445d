// The quotes are doubled.
// value: Customer 2
// judge: policy the attack stands in the text, in quotes that it cannot leave
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var name = value.Replace("'", "''");
        return connection.Query<int>("SELECT Id FROM Customers WHERE Name = '" + name + "'").ToList();
    }
}
