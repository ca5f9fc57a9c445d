// The base query with its Include is made by another method (Y24).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        return Base(db).Where(o => o.Total > 0).ToList().Select(o => o.Customer.Name).ToList();

        static IQueryable<Order> Base(LazyShopContext db) => db.Orders.Include(o => o.Customer);
    }
}
