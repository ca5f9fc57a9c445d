// The guard at the top of the body asks the database (P09).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = await db.Products.Select(product => product.Name).ToListAsync();
        names.Add("Another");
        var missing = new List<string>();
        foreach (var name in names)
        {
            if (await db.Products.AnyAsync(product => product.Name == name)) // <- ORM1001
                continue;
            missing.Add(name);
        }

        return missing;
    }
}
