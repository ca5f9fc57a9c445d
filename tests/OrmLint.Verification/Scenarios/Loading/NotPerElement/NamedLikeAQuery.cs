// A service in memory has methods that are called as those of a repository (Y18).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var prices = new PriceList(db.Products.ToDictionary(p => p.Id, p => p.Price));
        var sum = 0m;
        foreach (var item in db.Items.ToList()) sum += prices.GetById(item.ProductId) + prices.FirstOrDefault(item.OrderId);
        return sum;
    }
}

public class PriceList(Dictionary<int, decimal> prices)
{
    public decimal GetById(int id) => prices.GetValueOrDefault(id);

    public decimal FirstOrDefault(int id) => prices.TryGetValue(id, out var price) ? price : 0;
}
