// The loop changes the key before it asks.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string?>();
        foreach (var order in db.Orders.AsNoTracking().ToList())
        {
            order.CustomerId = order.Id % 2 + 1;
            names.Add(db.Customers.First(c => c.Id == order.CustomerId).Name); // <- ORM1001
        }

        return names;
    }
}
