// The customers were selected through another set.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var db = factory.CreateDbContext();
        var customers = db.Addresses.Select(a => a.Customer).ToList();
        var order = db.Orders.First();
        return order.Customer.Name + customers.Count;
    }
}
