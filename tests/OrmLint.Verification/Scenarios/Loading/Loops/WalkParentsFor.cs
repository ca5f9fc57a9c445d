// The same as a for loop over a linked entity (P46).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = new List<string>();
        var last = await db.Categories.OrderBy(c => c.Id).LastAsync();
        for (var category = last; category != null; category = await db.Categories.FirstOrDefaultAsync(c => c.Id == category.ParentId)) // <- ORM1009
        {
            names.Add(category.Name);
        }

        return names;
    }
}
