// A Lazy that loads the table once (Y08).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => new Prices(db).Total(db.Items.ToList());
}

public class Prices
{
    private readonly Lazy<Dictionary<int, decimal>> _prices;

    public Prices(ShopContext db) => _prices = new(() => db.Products.ToDictionary(p => p.Id, p => p.Price));

    public decimal Total(List<Item> items)
    {
        var total = 0m;
        foreach (var item in items) total += _prices.Value[item.ProductId];
        return total;
    }
}
