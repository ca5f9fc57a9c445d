// The update changes what its condition asks for.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var changed = 0;
        foreach (var id in db.Categories.OrderBy(c => c.Id).Select(c => c.Id).ToList())
            changed += db.Categories.Where(c => c.ParentId == id).ExecuteUpdate(s => s.SetProperty(c => c.ParentId, 1)); // <- ORM1001
        return changed;
    }
}
