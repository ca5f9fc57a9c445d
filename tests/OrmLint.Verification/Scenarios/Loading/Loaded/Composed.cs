// The loop composes a query that is executed once (N22).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        IQueryable<Order> query = db.Orders;
        foreach (var status in db.Orders.Select(o => o.Id).ToList())
            query = query.Where(o => o.Id != -status);
        return query.Count();
    }
}
