// Contains on a projected set, asynchronously (P11).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var known = new List<string>();
        foreach (var name in await db.Products.Select(p => p.Name).ToArrayAsync())
        {
            var exists = await db.Products.Select(p => p.Name).ContainsAsync(name); // <- ORM1001
            if (exists) known.Add(name);
        }

        return known;
    }
}
