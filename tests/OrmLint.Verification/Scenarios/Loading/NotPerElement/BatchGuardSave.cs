// Saves when a batch is full (N24).
// rows: 30 90
using Shop;

static class Scenario
{
    public static void Run(ShopContext db)
    {
        var number = 0;
        foreach (var product in db.Products.ToList())
        {
            product.Price *= 2;
            if (++number % 25 == 0) db.SaveChanges();
        }

        db.SaveChanges();
    }
}
