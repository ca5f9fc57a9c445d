// A lambda in a local, invoked per element (P32).
using Shop;

static class Scenario
{
    public static List<string> Run(ShopContext db)
    {
        Func<int, Customer?> load = id => db.Customers.Find(id);
        var names = new List<string>();
        foreach (var id in db.Orders.Select(o => o.CustomerId).ToList()) names.Add(load(id)!.Name); // <- ORM1001
        return names;
    }
}
