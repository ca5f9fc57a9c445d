// LINQ on an array that was read once, in nested loops (N20).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var products = await db.Products.AsNoTracking().ToArrayAsync();
        var hits = 0;
        foreach (var order in await db.Orders.Include(o => o.Items).ToListAsync())
        {
            foreach (var item in order.Items)
            {
                hits += products.Single(p => p.Id == item.ProductId).Price > 1 ? 1 : 0;
            }
        }

        return hits;
    }
}
