// AsQueryable of a list is no database (N20).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var products = db.Products.ToList().AsQueryable();
        var names = new List<string>();
        foreach (var item in db.Items.ToList()) names.Add(products.Single(p => p.Id == item.ProductId).Name);
        return names.Count;
    }
}
