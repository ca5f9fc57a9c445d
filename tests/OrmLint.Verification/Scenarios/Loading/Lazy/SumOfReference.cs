// A sum in memory over a reference of a reference (P52).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        var items = await db.Items.Include(i => i.Product).ToListAsync();
        return items.Sum(i => i.Product.Category.Name.Length); // <- ORM1002
    }
}
