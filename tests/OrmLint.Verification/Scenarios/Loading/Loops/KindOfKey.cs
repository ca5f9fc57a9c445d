// The keys of a dictionary are told apart by their kind, and many are of one.
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var wanted = db.Products.ToDictionary(p => p.Name, p => p.Id);
        var found = 0;
        foreach (var name in wanted.Keys)
        {
            if (KindOf(name) == Kind.Known) found += db.Products.Count(p => p.Name == name); // <- ORM1001
        }

        return found;
    }

    private static Kind KindOf(string name) => name.Length > 0 ? Kind.Known : Kind.Unknown;
}

public enum Kind
{
    Unknown,
    Known,
}
