// Parameters in all the places that take one.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        FormattableString sql = $"SELECT * FROM Customers WHERE (Name = {value} OR {1} = 1) AND Id IN ({1}, {2}) AND Id BETWEEN {1} AND {9} ORDER BY CASE WHEN Name = {value} THEN 0 ELSE 1 END, Id LIMIT {3} OFFSET {0}";
        return db.Customers.FromSqlInterpolated(sql).Select(c => c.Id).ToList();
    }
}
