// One entity is loaded before the loop over other things.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var order = db.Orders.First();
        var lines = new List<string>();
        foreach (var customer in db.Customers.ToList())
        {
            db.Entry(order).Collection(o => o.Items).Load();
            lines.Add($"{customer.Name} {order.Items.Count}");
        }

        return lines;
    }
}
