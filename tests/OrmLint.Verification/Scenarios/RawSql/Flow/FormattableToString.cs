// An interpolation was a parameterizing one until ToString.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        FormattableString sql = $"SELECT * FROM Customers WHERE Name = '{value}'"; // <- ORM2001
        return db.Customers.FromSqlRaw(sql.ToString()).Select(c => c.Id).ToList();
    }
}
