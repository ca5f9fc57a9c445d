// From an included child back to its parent: EF Core sets both ends.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var order = db.Orders.AsNoTracking().Include(o => o.Items).First();
        return order.Items.Select(item => item.Order.Status).ToList();
    }
}
