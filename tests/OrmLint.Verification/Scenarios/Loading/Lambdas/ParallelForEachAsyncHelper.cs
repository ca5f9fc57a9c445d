// Parallel.ForEachAsync calls a helper that makes the context (P44).
using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> factory)
    {
        await using var outer = await factory.CreateDbContextAsync();
        var ids = await outer.Products.Select(p => p.Id).ToListAsync();
        var sold = new ConcurrentDictionary<int, int>();
        await Parallel.ForEachAsync(ids, async (id, token) => sold[id] = await SoldAsync(factory, id, token)); // <- ORM1001
        return sold.Values.Sum();
    }

    private static async Task<int> SoldAsync(IDbContextFactory<ShopContext> factory, int product, CancellationToken token)
    {
        await using var db = await factory.CreateDbContextAsync(token);
        return await db.Items.Where(item => item.ProductId == product).SumAsync(item => item.Quantity, token);
    }
}
