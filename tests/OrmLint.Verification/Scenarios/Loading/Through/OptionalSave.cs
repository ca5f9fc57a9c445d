// A helper that saves unless it is told not to (X32).
using Shop;

static class Scenario
{
    public static void Run(ShopContext db)
    {
        foreach (var product in db.Products.ToList())
        {
            Raise(db, product); // <- ORM1011
        }
    }

    private static void Raise(ShopContext db, Product product, bool save = true)
    {
        product.Price += 1;
        if (save) db.SaveChanges();
    }
}
