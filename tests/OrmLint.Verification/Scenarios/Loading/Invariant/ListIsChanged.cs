// Each round takes from a list of its own.
// fix: none
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.ToList())
        {
            var products = db.Products.OrderBy(p => p.Id).ToList(); // <- ORM1008
            products.RemoveAll(p => p.Price > order.Total);
            names.Add(string.Join(",", products.Select(p => p.Name)));
        }

        return names;
    }
}
