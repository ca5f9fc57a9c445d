// The list is loaded before the loop.
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var products = db.Products.ToList();
        return db.Orders.ToList().Select(order => products.Count(p => p.Price <= order.Total)).ToList();
    }
}
