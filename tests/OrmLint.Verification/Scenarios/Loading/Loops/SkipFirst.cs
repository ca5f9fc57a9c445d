// The i-th row, by Skip and First (P12).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Orders.Select(o => o.Id).ToList();
        var names = new List<string>();
        for (var i = 0; i < ids.Count; i++)
            names.Add(db.Products.OrderBy(p => p.Id).Skip(i).First().Name); // <- ORM1001
        return names;
    }
}
