// The loop goes on before it asks, for some.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var result = new List<int>();
        foreach (var order in await db.Orders.AsNoTracking().OrderBy(o => o.Id).ToListAsync())
        {
            if (order.Id % 2 == 0) continue;
            var items = await db.Items.AsNoTracking().Where(i => i.OrderId == order.Id).ToListAsync(); // <- ORM1001
            result.Add(items.Count);
        }

        return result;
    }
}
