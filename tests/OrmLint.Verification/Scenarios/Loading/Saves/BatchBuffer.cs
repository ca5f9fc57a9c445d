// A buffer of new rows is saved when it is full (N24).
// rows: 30 90
using Shop;

static class Scenario
{
    private const int Size = 5;

    public static object Run(ShopContext db)
    {
        var buffer = new List<Category>();
        foreach (var name in db.Products.Select(p => p.Name).ToList())
        {
            buffer.Add(new Category { Name = name });
            if (buffer.Count < Size) continue;
            Flush(db, buffer);
        }

        Flush(db, buffer);
        return db.Categories.Count();
    }

    private static void Flush(ShopContext db, List<Category> buffer)
    {
        if (buffer.Count == 0) return;
        db.Categories.AddRange(buffer);
        db.SaveChanges();
        buffer.Clear();
    }
}
