// A set by Set, the key on the left, the condition in two parts.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var prices = new Dictionary<int, decimal?>();
        foreach (var item in db.Items.AsNoTracking().ToList())
            prices[item.Id] = db.Set<Product>().FirstOrDefault(product => item.ProductId == product.Id && product.Price > 2)?.Price; // <- ORM1001
        return prices;
    }
}
