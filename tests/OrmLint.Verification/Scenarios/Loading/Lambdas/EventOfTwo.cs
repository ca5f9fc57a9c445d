// Two listeners, of which only one asks the database: which of them hears this raiser is not to be seen in it. It is so here, and not reported.
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var count = 0;
        var quiet = new Import();
        quiet.RowRead += row => count += row.Length;
        var import = new Import();
        import.RowRead += name => count += db.Products.Any(p => p.Name == name) ? 1 : 0;
        quiet.Read(db.Products.Select(p => p.Name).ToList());
        import.Read(db.Products.Select(p => p.Name).ToList());
        return count;
    }
}

public class Import
{
    public event Action<string>? RowRead;

    public void Read(IEnumerable<string> rows)
    {
        foreach (var row in rows) RowRead?.Invoke(row); // <- missed ORM1001
    }
}
