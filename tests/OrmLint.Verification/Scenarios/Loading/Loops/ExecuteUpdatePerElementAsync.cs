// ExecuteUpdateAsync per element of a list of changes (P21).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var changes = await db.Products.Select(p => new { p.Id, Price = p.Price + p.Id }).ToListAsync();
        var changed = 0;
        foreach (var change in changes)
        {
            changed += await db.Products // <- ORM1001
                .Where(p => p.Id == change.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Price, change.Price));
        }

        return changed;
    }
}
