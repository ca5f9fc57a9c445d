// The customers are loaded after the order.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var db = factory.CreateDbContext();
        var order = db.Orders.First();
        db.Customers.Load();
        return order.Customer.Name;
    }
}
