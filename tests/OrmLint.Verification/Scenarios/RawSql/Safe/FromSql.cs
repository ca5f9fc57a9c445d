// FromSql takes the interpolation itself: its value is a parameter.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSql($"SELECT * FROM Customers WHERE Name = {value}").Select(c => c.Id).ToList();
    }
}
