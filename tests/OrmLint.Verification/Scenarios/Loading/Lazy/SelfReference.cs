// Parents are in the same table, which is loaded as a whole.
// ef: 10
// fix: none
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var lines = new List<string>();
        foreach (var category in db.Categories.ToList())
            lines.Add($"{category.Name} below {category.Parent?.Name}");
        return lines;
    }
}
