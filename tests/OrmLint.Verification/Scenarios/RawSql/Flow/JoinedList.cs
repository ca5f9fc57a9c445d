// Conditions are gathered in a list, and joined.
// value: Customer 2
// fix: none
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var conditions = new List<string> { "Id > 0" };
        if (value != "") conditions.Add($"Name = '{value}'"); // <- ORM2001
        return connection.Query<int>("SELECT Id FROM Customers WHERE " + string.Join(" AND ", conditions)).ToList();
    }
}
