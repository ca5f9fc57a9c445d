// Sums what was projected.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var total = 0;
        foreach (var order in await db.Orders.AsNoTracking().ToListAsync())
            total += order.Id * await db.Items.Where(i => i.OrderId == order.Id).Select(i => i.Quantity).SumAsync(); // <- ORM1001
        return total;
    }
}
