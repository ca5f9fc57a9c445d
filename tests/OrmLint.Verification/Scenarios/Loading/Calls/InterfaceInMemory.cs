// The interface is implemented in memory only (Y17).
using Shop;

static class Scenario
{
    public static List<string> Run(ShopContext db)
    {
        IPrices prices = new PriceList(db.Products.ToDictionary(p => p.Id, p => p.Price));
        var lines = new List<string>();
        foreach (var item in db.Items.ToList()) lines.Add($"{item.Id}: {prices.Of(item.ProductId)}");
        return lines;
    }
}

interface IPrices { decimal Of(int productId); }

class PriceList(Dictionary<int, decimal> prices) : IPrices
{
    public decimal Of(int productId) => prices[productId];
}
