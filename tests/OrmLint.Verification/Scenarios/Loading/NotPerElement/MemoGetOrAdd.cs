// GetOrAdd of a concurrent dictionary (Y08).
// rows: 30 90
using System.Collections.Concurrent;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new ConcurrentDictionary<string, string>();
        var lines = new List<string>();
        foreach (var customer in db.Customers.ToList())
        {
            lines.Add(names.GetOrAdd(customer.City, city => db.Customers.Where(c => c.City == city).Select(c => c.Name).First()));
        }

        return lines.Count;
    }
}
