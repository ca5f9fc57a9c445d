// A buffer is written when it is full (N24).
// rows: 40 120
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var buffer = new List<int>();
        var sum = 0;
        foreach (var id in await db.Orders.Select(o => o.Id).ToListAsync())
        {
            buffer.Add(id);
            if (buffer.Count < 20) continue;
            sum += await db.Items.Where(i => buffer.Contains(i.OrderId)).SumAsync(i => i.Quantity);
            buffer.Clear();
        }

        sum += await db.Items.Where(i => buffer.Contains(i.OrderId)).SumAsync(i => i.Quantity);
        return sum;
    }
}
