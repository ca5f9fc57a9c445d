// The column has nulls, the value has none.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var children = new List<int>();
        foreach (var category in db.Categories.AsNoTracking().OrderBy(c => c.Id).ToList())
            children.Add(db.Categories.Where(c => c.ParentId == category.Id).ToList().Count); // <- ORM1001
        return children;
    }
}
