// Array.Sort with a comparison that queries (X14).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var products = db.Products.Select(p => p.Id).ToArray();
        Array.Sort(products, (left, right) => db.Items.Count(i => i.ProductId == left).CompareTo(right)); // <- ORM1001
        return products;
    }
}
