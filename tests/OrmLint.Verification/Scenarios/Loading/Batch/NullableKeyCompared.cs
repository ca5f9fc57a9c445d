// A nullable value is compared with a key that has no null.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var parents = new List<string>();
        foreach (var category in db.Categories.AsNoTracking().OrderBy(c => c.Id).ToList())
            parents.Add(db.Categories.AsNoTracking().SingleOrDefault(c => c.Id == category.ParentId)?.Name ?? "none"); // <- ORM1001
        return parents;
    }
}
