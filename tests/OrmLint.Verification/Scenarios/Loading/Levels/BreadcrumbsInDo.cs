// Breadcrumbs: a do loop goes up, the next id taken from the row (P46).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var crumbs = new Stack<string>();
        int? next = await db.Categories.MaxAsync(c => c.Id);
        do
        {
            var current = await db.Categories.AsNoTracking().Where(c => c.Id == next).FirstOrDefaultAsync(); // <- ORM1009
            if (current == null) break;
            crumbs.Push(current.Name);
            next = current.ParentId;
        }
        while (next != null);
        return crumbs.ToList();
    }
}
