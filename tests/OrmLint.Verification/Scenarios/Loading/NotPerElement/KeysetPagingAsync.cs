// Pages after the last key seen, in an async iterator (N11, Y09).
// rows: 20 60
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var count = 0;
        await foreach (var order in All(db)) count += order.Id > 0 ? 1 : 0;
        return count;
    }

    private static async IAsyncEnumerable<Order> All(ShopContext db)
    {
        var last = 0;
        while (true)
        {
            var page = await db.Orders.AsNoTracking().Where(o => o.Id > last).OrderBy(o => o.Id).Take(10).ToListAsync();
            if (page.Count == 0) yield break;
            foreach (var order in page) yield return order;
            last = page[^1].Id;
        }
    }
}
