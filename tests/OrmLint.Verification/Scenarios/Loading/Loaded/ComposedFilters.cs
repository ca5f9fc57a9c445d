// The loop adds conditions to one query (N22).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        string[] words = ["o", "d", "u"];
        var query = db.Products.AsQueryable();
        foreach (var word in words.Concat(["c"]).ToList())
        {
            query = query.Where(p => p.Name.Contains(word));
        }

        return query.Select(p => p.Name).ToList();
    }
}
