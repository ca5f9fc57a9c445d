// The same, by way of a local.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        FormattableString sql = $"SELECT * FROM Customers WHERE City = {"City 1"} OR Name = '{value}'"; // <- ORM2004
        return db.Customers.FromSqlInterpolated(sql).Select(c => c.Id).ToList();
    }
}
