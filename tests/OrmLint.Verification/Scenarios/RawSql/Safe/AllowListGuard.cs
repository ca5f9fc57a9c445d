// A value that is not on the list is refused.
// value: City
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        if (!s_columns.Contains(value)) throw new ArgumentException("There is no such column.", nameof(value));
        return db.Customers.FromSqlRaw($"SELECT * FROM Customers ORDER BY {value} LIMIT 3").Select(c => c.Id).ToList();
    }

    private static readonly string[] s_columns = ["Name", "City"];
}
