// The reference is included, lazy loading is off (N02).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in await db.Orders.Include(o => o.Customer).ToListAsync()) names.Add(order.Customer.Name);
        return names;
    }
}
