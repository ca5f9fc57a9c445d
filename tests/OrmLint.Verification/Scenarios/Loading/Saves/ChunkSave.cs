// One save for each five rows, by Chunk (N25).
// rows: 30 90
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var products = await db.Products.ToListAsync();
        foreach (var few in products.Chunk(5))
        {
            foreach (var product in few) product.Price += 1;
            await db.SaveChangesAsync();
        }

        return products.Count;
    }
}
