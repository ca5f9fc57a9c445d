// The query includes what is read.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var order = db.Orders.AsNoTracking().Include(o => o.Customer).First(o => o.Id == 2);
        return order.Customer.Name;
    }
}
