// The query stands in the inner loop, over what the outer element holds.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.AsNoTracking().Include(o => o.Items).OrderBy(o => o.Id).ToList())
        {
            foreach (var item in order.Items)
            {
                var product = db.Products.AsNoTracking().First(p => p.Id == item.ProductId); // <- ORM1001
                lines.Add($"{order.Id}: {product.Name}");
            }
        }

        return lines;
    }
}
