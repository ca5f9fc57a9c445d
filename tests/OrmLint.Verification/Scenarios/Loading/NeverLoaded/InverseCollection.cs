// From an included parent to its children: the one that led there.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var order = db.Orders.AsNoTracking().Include(o => o.Customer).First();
        return order.Customer.Orders.Count;
    }
}
