// Query syntax, enumerated in the loop (P05, P07).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var found = new List<string>();
        foreach (var category in db.Categories.Select(c => c.Id).ToList())
        {
            var products = from product in db.Products
                           where product.CategoryId == category
                           orderby product.Name
                           select product.Name;
            foreach (var name in products) found.Add(name); // <- ORM1001
        }

        return found;
    }
}
