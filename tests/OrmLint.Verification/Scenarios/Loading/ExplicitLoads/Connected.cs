// The customers are tracked: Load of a reference that is connected does nothing.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var customers = db.Customers.ToList();
        var names = new List<string>();
        foreach (var order in db.Orders.ToList())
        {
            db.Entry(order).Reference(o => o.Customer).Load();
            names.Add($"{customers.Count} {order.Customer.Name}");
        }

        return names;
    }
}
