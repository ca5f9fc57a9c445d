// A method queries the children of each node (P45).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var root = await db.Categories.FirstAsync(c => c.ParentId == null);
        return await DepthAsync(db, root);
    }

    private static async Task<int> DepthAsync(ShopContext db, Category category)
    {
        var children = await db.Categories.AsNoTracking().Where(c => c.ParentId == category.Id).ToListAsync();
        var deepest = 0;
        foreach (var child in children) deepest = Math.Max(deepest, await DepthAsync(db, child)); // <- ORM1001
        return deepest + 1;
    }
}
