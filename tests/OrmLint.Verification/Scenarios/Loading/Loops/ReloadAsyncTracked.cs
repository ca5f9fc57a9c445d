// Every tracked entity is read again (P15).
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var products = db.Products.ToList();
        foreach (var product in products)
        {
            await db.Entry(product).ReloadAsync(); // <- ORM1001
        }

        return products.Sum(product => product.Price);
    }
}
