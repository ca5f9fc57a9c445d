// PLINQ: AsParallel().Select with a context per element (P43).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var outer = factory.CreateDbContext();
        return outer.Customers.Select(c => c.Id).ToList().AsParallel().Select(id =>
        {
            using var db = factory.CreateDbContext();
            return db.Orders.Where(o => o.CustomerId == id).Select(o => o.Total).ToList().Sum(); // <- ORM1001
        }).Sum();
    }
}
