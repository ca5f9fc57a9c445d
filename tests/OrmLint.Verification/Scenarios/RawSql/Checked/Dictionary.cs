// A dictionary of literals.
// value: city
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<string>($"SELECT Name FROM Customers ORDER BY {(s_columns.TryGetValue(value, out var column) ? column : "Id")}").ToList();
    }

    private static readonly Dictionary<string, string> s_columns = new(StringComparer.OrdinalIgnoreCase) { ["name"] = "Name", ["city"] = "City" };
}
