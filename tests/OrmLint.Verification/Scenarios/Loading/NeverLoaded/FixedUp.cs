// The customers were loaded by the same new context: EF Core connects them.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var db = factory.CreateDbContext();
        db.Customers.Load();
        var order = db.Orders.First();
        return order.Customer.Name;
    }
}
