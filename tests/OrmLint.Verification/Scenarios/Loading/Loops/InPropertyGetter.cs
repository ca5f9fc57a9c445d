// The loop is in a getter (P09).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => new Shelf(db).Names;
}

public sealed class Shelf(ShopContext db)
{
    public IReadOnlyList<string> Names
    {
        get
        {
            var names = new List<string>();
            foreach (var product in db.Products.ToList())
            {
                if (db.Items.Any(item => item.ProductId == product.Id)) names.Add(product.Name); // <- ORM1001
            }

            return names;
        }
    }
}
