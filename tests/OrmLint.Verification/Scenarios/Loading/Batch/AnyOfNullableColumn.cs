// Asks whether rows exist by a column that has nulls.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var leaves = new List<int>();
        foreach (var category in db.Categories.AsNoTracking().OrderBy(c => c.Id).ToList())
        {
            var hasChildren = db.Categories.Any(c => c.ParentId == category.Id); // <- ORM1001
            if (!hasChildren) leaves.Add(category.Id);
        }

        return leaves;
    }
}
