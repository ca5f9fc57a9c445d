// Two loops, and a save in the inner one: it belongs behind both.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.Include(o => o.Items).ToList();
        foreach (var order in orders)
        {
            foreach (var item in order.Items)
            {
                item.Quantity += 1;
                db.SaveChanges(); // <- ORM1011
            }
        }

        return orders.Sum(o => o.Items.Count);
    }
}
