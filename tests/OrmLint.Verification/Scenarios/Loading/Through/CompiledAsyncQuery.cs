// An asynchronous compiled query, in a repository (P36).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var prices = new List<decimal>();
        foreach (var item in await db.Items.ToListAsync()) prices.Add(await Compiled.PriceOf(db, item.ProductId)); // <- ORM1001
        return prices;
    }
}

internal static class Compiled
{
    public static readonly Func<ShopContext, int, Task<decimal>> PriceOf =
        EF.CompileAsyncQuery((ShopContext db, int id) => db.Products.Where(product => product.Id == id).Select(product => product.Price).Single());
}
