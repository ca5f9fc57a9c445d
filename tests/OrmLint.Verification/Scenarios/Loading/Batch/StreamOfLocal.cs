// The stream is the set itself, held by a local as a query; the lists of the inner query are tracked.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var sums = new Dictionary<int, int>();
        var orders = db.Orders.Where(o => o.Id > 1).AsAsyncEnumerable();
        await foreach (var order in db.Orders)
        {
            var items = await db.Items.Where(i => i.OrderId == order.Id).ToListAsync(); // <- ORM1001
            sums[order.Id] = items.Sum(i => i.Quantity);
        }

        await foreach (var order in orders) sums[order.Id]++;
        return sums;
    }
}
