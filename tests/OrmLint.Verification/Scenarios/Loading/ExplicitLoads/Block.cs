// A reference is loaded explicitly on each row, among other statements.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.Where(o => o.Total > 0).ToList();
        var names = new List<string>();
        foreach (var order in orders)
        {
            // The customer is needed for the name.
            db.Entry(order).Reference(o => o.Customer).Load(); // <- ORM1004
            names.Add(order.Customer.Name);
        }

        return names;
    }
}
