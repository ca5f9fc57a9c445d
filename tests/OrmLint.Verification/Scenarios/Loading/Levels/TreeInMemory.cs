// One query for all levels, and the recursion in memory.
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var below = db.Categories.ToLookup(c => c.ParentId);
        return Depth(below, null);
    }

    private static int Depth(ILookup<int?, Category> below, int? parent)
    {
        var deepest = 0;
        foreach (var child in below[parent]) deepest = Math.Max(deepest, 1 + Depth(below, child.Id));
        return deepest;
    }
}
