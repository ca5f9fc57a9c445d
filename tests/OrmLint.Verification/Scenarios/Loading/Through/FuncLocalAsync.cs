// An asynchronous lambda in a local (P37).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var load = async (int id) => await db.Products.FirstAsync(p => p.Id == id);
        var total = 0m;
        for (var i = 0; i < 3; i++) total++;
        foreach (var item in await db.Items.ToListAsync())
        {
            var product = await load(item.ProductId); // <- ORM1001
            total += product.Price;
        }

        return total;
    }
}
