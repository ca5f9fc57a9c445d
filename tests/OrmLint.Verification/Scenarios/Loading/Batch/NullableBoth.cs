// Null equals null, in the query as in C#.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var siblings = new List<int>();
        foreach (var category in db.Categories.AsNoTracking().OrderBy(c => c.Id).ToList())
        {
            var list = db.Categories.AsNoTracking().Where(c => c.ParentId == category.ParentId).ToList(); // <- ORM1001
            siblings.Add(list.Count);
        }

        return siblings;
    }
}
