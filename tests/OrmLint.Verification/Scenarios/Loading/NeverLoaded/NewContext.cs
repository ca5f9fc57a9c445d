// A context of its own: what its only query did not load is not there.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var db = factory.CreateDbContext();
        var order = db.Orders.Single(o => o.Id == 3);
        return order.Customer.City; // <- ORM1003
    }
}
