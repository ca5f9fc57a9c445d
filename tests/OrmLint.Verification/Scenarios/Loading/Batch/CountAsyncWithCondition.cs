// Counts the rows of each element that meet a condition.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var limit = 1;
        var counts = new Dictionary<string, int>();
        foreach (var order in await db.Orders.AsNoTracking().ToListAsync())
        {
            counts[$"Order {order.Id}"] = await db.Items.Where(i => i.Quantity > limit).CountAsync(i => i.OrderId == order.Id); // <- ORM1001
        }

        return counts;
    }
}
