// An event is raised per element, and its handler works in memory (X31).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var prices = db.Products.ToDictionary(p => p.Name, p => p.Price);
        var sum = 0m;
        var import = new Import();
        import.RowRead += name => sum += prices.GetValueOrDefault(name);
        import.Read(db.Products.Select(p => p.Name).ToList());
        return sum;
    }
}

public class Import
{
    public event Action<string>? RowRead;

    public void Read(IEnumerable<string> rows)
    {
        foreach (var row in rows) RowRead?.Invoke(row);
    }
}
