// Loaded explicitly before it is read.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var db = factory.CreateDbContext();
        var order = db.Orders.First();
        db.Entry(order).Reference(o => o.Customer).Load();
        return order.Customer.Name;
    }
}
