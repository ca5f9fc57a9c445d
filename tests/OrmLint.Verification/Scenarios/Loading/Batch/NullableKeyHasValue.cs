// A nullable key, tested for its value.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var parents = new List<string>();
        foreach (var category in await db.Categories.AsNoTracking().OrderBy(c => c.Id).ToListAsync())
        {
            if (!category.ParentId.HasValue) continue;
            var parent = await db.Categories.FindAsync(category.ParentId.Value); // <- ORM1001
            parents.Add(parent!.Name);
        }

        return parents;
    }
}
