// A foreign key instead of the navigation, in a lambda.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var total = 0m;
        foreach (var order in db.Orders.Include(o => o.CustomerId).AsNoTracking()) // <- ORM1006
        {
            total += order.Total;
        }

        return total;
    }
}
