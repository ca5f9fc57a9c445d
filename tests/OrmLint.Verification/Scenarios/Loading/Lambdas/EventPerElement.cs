// An event is raised per element, and its handler queries (X31).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var import = new Import();
        var known = 0;
        import.RowRead += name => known += db.Products.Any(p => p.Name == name) ? 1 : 0;
        import.Read(db.Products.Select(p => p.Name).ToList());
        return known;
    }
}

public class Import
{
    public event Action<string>? RowRead;

    public void Read(IEnumerable<string> rows)
    {
        foreach (var row in rows) RowRead?.Invoke(row); // <- ORM1001
    }
}
