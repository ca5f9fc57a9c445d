// The inner loop streams a query that depends on the outer element (P06).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var lines = new List<string>();
        var orders = await db.Orders.ToListAsync();
        foreach (var order in orders)
        {
            await foreach (var item in db.Items.Where(i => i.OrderId == order.Id).AsAsyncEnumerable()) // <- ORM1001
                lines.Add($"{order.Id}: {item.Quantity}");
        }

        return lines;
    }
}
