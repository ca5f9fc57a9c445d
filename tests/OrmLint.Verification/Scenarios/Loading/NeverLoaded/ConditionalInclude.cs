// The query includes it if it is needed.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var complete = db.Orders.Any();
        var query = db.Orders.AsNoTracking();
        if (complete) query = query.Include(o => o.Customer);
        return query.First().Customer.Name;
    }
}
