// A filter after AsEnumerable asks the database (P48).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var sold = db.Products.AsEnumerable().Where(product => db.Items.Any(item => item.ProductId == product.Id && item.Quantity > 1)); // <- ORM1001
        var names = new List<string>();
        foreach (var product in sold) names.Add(product.Name);
        return names;
    }
}
