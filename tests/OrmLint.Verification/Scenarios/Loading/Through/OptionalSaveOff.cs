// The same helper, told not to save, and one save after the loop (X32, N23).
using Shop;

static class Scenario
{
    public static void Run(ShopContext db)
    {
        foreach (var product in db.Products.ToList())
        {
            Raise(db, product, save: false);
        }

        db.SaveChanges();
    }

    private static void Raise(ShopContext db, Product product, bool save = true)
    {
        product.Price += 1;
        if (save) db.SaveChanges();
    }
}
