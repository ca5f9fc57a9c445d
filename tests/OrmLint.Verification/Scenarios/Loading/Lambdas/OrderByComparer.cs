// The comparer derives from Comparer<T>, and orders by a key (X14).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = db.Products.Select(p => p.Name).ToList();
        return names.OrderBy(name => name, new ByPrice(db)).ToList(); // <- ORM1001
    }
}

public sealed class ByPrice : Comparer<string>
{
    private readonly ShopContext _db;

    public ByPrice(ShopContext db) => _db = db;

    public override int Compare(string? one, string? other)
    {
        var prices = _db.Products.Where(p => p.Name == one || p.Name == other).ToDictionary(p => p.Name, p => p.Price);
        return prices[one!].CompareTo(prices[other!]);
    }
}
