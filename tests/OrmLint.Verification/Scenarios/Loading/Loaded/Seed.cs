// Seeds what is missing, with one query and one save (N38).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        if (await db.Categories.AnyAsync(c => c.Name == "Books")) return 0;
        var known = (await db.Categories.Select(c => c.Name).ToListAsync()).ToHashSet();
        foreach (var name in new[] { "Books", "Music", "Games" })
        {
            if (known.Add(name)) db.Categories.Add(new Category { Name = name });
        }

        return await db.SaveChangesAsync();
    }
}
