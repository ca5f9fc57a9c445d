// Nested LINQ in memory, the inner lambda asks (X30).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        return db.Orders.Include(o => o.Items).AsNoTracking().ToList()
            .SelectMany(o => o.Items.Select(i => db.Products.AsNoTracking().First(p => p.Id == i.ProductId).Name)) // <- ORM1001
            .ToList();
    }
}
