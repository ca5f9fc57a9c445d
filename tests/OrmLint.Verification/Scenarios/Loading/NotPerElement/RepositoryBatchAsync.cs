// A repository with a method for many keys, called per chunk (N25).
// rows: 20 60
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var products = new ProductStore(db);
        var names = new List<string>();
        foreach (var ids in (await db.Items.Select(item => item.ProductId).Distinct().ToListAsync()).Chunk(25))
            names.AddRange((await products.GetManyAsync(ids)).Select(p => p.Name));
        return names.Count;
    }
}

public class ProductStore(ShopContext db)
{
    public Task<List<Product>> GetManyAsync(IReadOnlyCollection<int> ids) => db.Products.Where(p => ids.Contains(p.Id)).ToListAsync();
}
