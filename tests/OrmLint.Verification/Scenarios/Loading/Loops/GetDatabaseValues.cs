// The stored values of each entity are asked for (P15).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var changed = new List<int>();
        foreach (var product in db.Products.ToList())
        {
            product.Price += product.Id % 2;
            var stored = db.Entry(product).GetDatabaseValues(); // <- ORM1001
            if (stored?.GetValue<decimal>(nameof(Product.Price)) != product.Price) changed.Add(product.Id);
        }

        return changed;
    }
}
