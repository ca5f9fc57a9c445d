// The loop collects, the query comes after it (N27).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var ids = new HashSet<int>();
        foreach (var order in await db.Orders.AsNoTracking().ToListAsync())
        {
            ids.Add(order.CustomerId);
        }

        return await db.Customers.Where(c => ids.Contains(c.Id)).Select(c => c.Name).ToListAsync();
    }
}
