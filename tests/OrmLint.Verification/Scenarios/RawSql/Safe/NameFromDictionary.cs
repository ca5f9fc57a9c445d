// The column is looked up by the value.
// value: city
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    private static readonly Dictionary<string, string> s_columns = new() { ["name"] = "Name", ["city"] = "City" };

    public static object Run(ShopContext db, string value)
    {
        if (!s_columns.TryGetValue(value, out var column)) column = "Id";
        return db.Customers.FromSqlRaw($"SELECT * FROM Customers ORDER BY {column}").Select(c => c.Id).ToList();
    }
}
