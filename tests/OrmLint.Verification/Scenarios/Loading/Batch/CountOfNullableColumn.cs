// Rows are counted by a column that has nulls.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var category in db.Categories.AsNoTracking().OrderBy(c => c.Id).ToList())
            counts.Add(db.Categories.Count(c => c.ParentId == category.Id)); // <- ORM1001
        return counts;
    }
}
