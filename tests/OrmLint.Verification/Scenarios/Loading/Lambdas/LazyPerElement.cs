// A Lazy per element, each of which queries when it is read (X15).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = db.Orders.Select(o => o.CustomerId).ToList()
            .Select(id => new Lazy<string>(() => db.Customers.Find(id)!.Name))
            .ToList();
        var lines = new List<string>();
        foreach (var name in names) lines.Add(name.Value); // <- ORM1001
        return lines;
    }
}
