// A cache of its own with a factory, asked per element (N18).
// rows: 30 90
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var cache = new Cache();
        var sum = 0;
        foreach (var customer in db.Customers.ToList())
        {
            sum += cache.GetOrCreate(customer.City, city => db.Customers.Count(c => c.City == city));
        }

        return sum;
    }
}

public class Cache
{
    private readonly Dictionary<string, int> _values = [];

    public int GetOrCreate(string key, Func<string, int> make)
    {
        if (!_values.TryGetValue(key, out var value)) _values[key] = value = make(key);
        return value;
    }
}
