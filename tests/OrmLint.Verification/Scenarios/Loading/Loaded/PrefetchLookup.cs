// A lookup for collections, made before the loop (N19).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var orders = await db.Orders.AsNoTracking().ToListAsync();
        var ids = orders.Select(o => o.Id).ToList();
        var items = (await db.Items.Where(i => ids.Contains(i.OrderId)).ToListAsync()).ToLookup(i => i.OrderId);
        var sums = new List<int>();
        foreach (var order in orders) sums.Add(items[order.Id].Sum(i => i.Quantity));
        return sums;
    }
}
