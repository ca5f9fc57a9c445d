// Set<T>() of a new context, and a reference of a reference that is included.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var db = factory.CreateDbContext();
        var order = db.Set<Order>().Include(o => o.Customer).First(o => o.Id == 4);
        return order.Customer.Address!.Street; // <- ORM1003
    }
}
