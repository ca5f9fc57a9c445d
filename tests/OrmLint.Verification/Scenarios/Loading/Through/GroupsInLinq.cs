// LINQ over groups asks for the key of each (X19).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var orders = await db.Orders.ToListAsync();
        var lines = orders.GroupBy(o => o.CustomerId)
            .Select(group => db.Customers.Single(c => c.Id == group.Key).Name + group.Sum(o => o.Total)) // <- ORM1001
            .ToList();
        return lines;
    }
}
