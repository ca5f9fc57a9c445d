// Dapper: an anonymous object is there already.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var low = 1;
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{value}' AND Id > @low", new { low }).AsList(); // <- ORM2001
    }
}
