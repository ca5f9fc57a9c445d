// The repository's Update saves at once (X24).
using Shop;

static class Scenario
{
    public static async Task Run(ShopContext db)
    {
        var products = new Products(db);
        foreach (var product in db.Products.ToList())
        {
            product.Price *= 2;
            await products.UpdateAsync(product); // <- ORM1011
        }
    }
}

public class Products(ShopContext db)
{
    public async Task UpdateAsync(Product product, CancellationToken cancellationToken = default)
    {
        db.Products.Update(product);
        await db.SaveChangesAsync(cancellationToken);
    }
}
