// The same, asynchronously, in a repository that decorates another (N18).
// rows: 30 90
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        ICitySizes sizes = new CachedCitySizes(new CitySizes(db));
        var sum = 0;
        foreach (var customer in await db.Customers.AsNoTracking().ToListAsync()) sum += await sizes.OfAsync(customer.City);
        return sum;
    }
}

public interface ICitySizes
{
    Task<int> OfAsync(string city);
}

public class CitySizes(ShopContext db) : ICitySizes
{
    public Task<int> OfAsync(string city) => db.Customers.CountAsync(c => c.City == city);
}

public class CachedCitySizes(ICitySizes inner) : ICitySizes
{
    private readonly Dictionary<string, int> _known = [];

    public async Task<int> OfAsync(string city)
    {
        if (!_known.TryGetValue(city, out var size)) _known[city] = size = await inner.OfAsync(city);
        return size;
    }
}
