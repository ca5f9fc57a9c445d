// A number is asked for: zero where there is no row.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var prices = new List<decimal>();
        foreach (var id in db.Orders.Select(o => o.Id * 2).ToList())
            prices.Add(db.Products.Where(p => p.Id == id).Select(p => p.Price).SingleOrDefault()); // <- ORM1001
        return prices;
    }
}
