// A service looks up each id, asynchronously, on a set in a field (P01).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var ids = await db.Items.Select(item => item.ProductId).Distinct().ToListAsync();
        return await new PriceList(db).PricesAsync(ids, CancellationToken.None);
    }
}

public sealed class PriceList(ShopContext db)
{
    private readonly DbSet<Product> _products = db.Products;

    public async Task<Dictionary<int, decimal>> PricesAsync(IEnumerable<int> ids, CancellationToken cancellation)
    {
        var prices = new Dictionary<int, decimal>();
        foreach (var id in ids)
        {
            if (await _products.FindAsync([id], cancellation) is { } product) // <- ORM1001
                prices[id] = product.Price;
        }

        return prices;
    }
}
