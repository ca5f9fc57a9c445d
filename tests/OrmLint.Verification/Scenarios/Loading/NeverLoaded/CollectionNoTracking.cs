// A collection that is empty whatever the database holds.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var total = 0;
        foreach (var order in db.Orders.AsNoTracking())
            foreach (var item in order.Items) // <- ORM1003
                total += item.Quantity;
        return total;
    }
}
