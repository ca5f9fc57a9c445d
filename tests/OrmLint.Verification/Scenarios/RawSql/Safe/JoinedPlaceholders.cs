// A list of conditions with placeholders.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var conditions = new List<string> { "Id > @least" };
        if (value != "") conditions.Add("Name = @value");
        return connection.Query<int>("SELECT Id FROM Customers WHERE " + string.Join(" AND ", conditions), new { value, least = 0 }).ToList();
    }
}
