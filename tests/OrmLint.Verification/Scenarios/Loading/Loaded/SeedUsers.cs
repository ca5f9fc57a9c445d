// Seeds a written list, looked at by one query before (N38).
using Shop;

static class Scenario
{
    private static readonly (string Name, decimal Price)[] s_defaults = [("Pen", 1), ("Ink", 2)];

    public static object Run(ShopContext db)
    {
        foreach (var (name, price) in s_defaults)
        {
            if (!db.Products.Any(p => p.Name == name)) db.Products.Add(new Product { Name = name, Price = price, CategoryId = 1 });
        }

        return db.SaveChanges();
    }
}
