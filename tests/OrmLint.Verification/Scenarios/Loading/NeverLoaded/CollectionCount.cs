// The number of items, in memory, of what was not loaded.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        return db.Orders.AsNoTracking().ToList().Select(order => order.Items.Count).ToList(); // <- ORM1003
    }
}
