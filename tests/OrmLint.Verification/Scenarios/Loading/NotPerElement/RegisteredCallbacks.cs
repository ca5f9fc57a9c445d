// Lambdas with queries are handed to a method that only keeps them (Y19).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var menu = new Menu();
        foreach (var product in db.Products.ToList()) menu.Add(product.Name, () => db.Items.Count(i => i.ProductId == product.Id));
        return menu.Choose("Product 1");
    }
}

public class Menu
{
    private readonly Dictionary<string, Func<int>> _entries = [];

    public void Add(string name, Func<int> action) => _entries.Add(name, action);

    public int Choose(string name) => _entries[name]();
}
