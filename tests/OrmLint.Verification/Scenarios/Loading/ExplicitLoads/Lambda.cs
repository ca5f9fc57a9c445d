// Loaded in a lambda that runs for each row.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.ToList();
        orders.ForEach(order => db.Entry(order).Collection(o => o.Items).Load()); // <- ORM1004
        return orders.Sum(order => order.Items.Count);
    }
}
