// The loop joins queries, which run as one (N22).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        IQueryable<string>? all = null;
        foreach (var city in new List<string> { "City 0", "City 1" })
        {
            var own = db.Customers.Where(c => c.City == city).Select(c => c.Name);
            all = all is null ? own : all.Concat(own);
        }

        return all!.OrderBy(name => name).ToList();
    }
}
