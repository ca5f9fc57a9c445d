// The helper makes the context and disposes of it (P35).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var db = factory.CreateDbContext();
        var prices = new List<decimal>();
        foreach (var item in db.Items.ToList()) prices.Add(item.Quantity * PriceOf(factory, item.ProductId)); // <- ORM1001
        return prices;
    }

    private static decimal PriceOf(IDbContextFactory<ShopContext> factory, int product)
    {
        using var own = factory.CreateDbContext();
        return own.Products.Where(p => p.Id == product).Select(p => p.Price).First();
    }
}
