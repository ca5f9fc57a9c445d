// The Include is put on the query in a step of its own (N02).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        IQueryable<Order> query = db.Orders.Where(o => o.Total > 0);
        query = query.Include(o => o.Customer);
        var orders = query.OrderBy(o => o.Id).ToList();
        return orders.Select(o => o.Customer.Name).ToList();
    }
}
