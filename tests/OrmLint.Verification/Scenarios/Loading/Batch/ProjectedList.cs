// A column of the rows of each element.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var all = new Dictionary<int, List<int>>();
        foreach (var order in await db.Orders.AsNoTracking().ToListAsync())
            all[order.Id] = await db.Items.Where(i => i.OrderId == order.Id).OrderBy(i => i.Id).Select(i => i.Quantity).ToListAsync(); // <- ORM1001
        return all;
    }
}
