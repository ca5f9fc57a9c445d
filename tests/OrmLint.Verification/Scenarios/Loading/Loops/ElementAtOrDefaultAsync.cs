// ElementAtOrDefaultAsync by the index of the element (P12).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var orders = await db.Orders.OrderBy(o => o.Id).ToListAsync();
        var pairs = new List<string>();
        foreach (var (order, index) in orders.Select((order, index) => (order, index)))
        {
            var product = await db.Products.OrderBy(p => p.Id).ElementAtOrDefaultAsync(index); // <- ORM1001
            pairs.Add($"{order.Id}-{product?.Id}");
        }

        return pairs;
    }
}
