// A decorator of the repository keeps what it was asked for; the keys repeat.
using Shop;

static class Scenario
{
    public static int Run(ShopContext db)
    {
        ICities cities = Choose(db);
        var length = 0;
        foreach (var id in db.Orders.Select(o => o.Id % 2 + 1).ToList()) length += cities.Of(id).Length;
        return length;
    }

    static ICities Choose(ShopContext db) => new CachedCities(new Cities(db));
}

interface ICities { string Of(int customerId); }

class Cities(ShopContext db) : ICities
{
    public string Of(int customerId) => db.Customers.Where(c => c.Id == customerId).Select(c => c.City).First();
}

class CachedCities(ICities inner) : ICities
{
    private readonly Dictionary<int, string> _known = [];

    public string Of(int customerId)
    {
        if (!_known.TryGetValue(customerId, out var city)) _known[customerId] = city = inner.Of(customerId);
        return city;
    }
}
