// A nullable key, tested by a pattern.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var parents = new List<string?>();
        foreach (var category in db.Categories.AsNoTracking().OrderBy(c => c.Id).ToList())
        {
            if (category.ParentId is { } parentId)
                parents.Add(db.Categories.AsNoTracking().First(c => c.Id == parentId).Name); // <- ORM1001
            else
                parents.Add(null);
        }

        return parents;
    }
}
