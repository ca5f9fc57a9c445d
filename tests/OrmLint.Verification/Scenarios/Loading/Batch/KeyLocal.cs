// The key is a local of the loop.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        var orders = db.Orders.AsNoTracking().ToList();
        foreach (var o in orders)
        {
            // whose order it is
            var customerId = o.CustomerId;
            var c = db.Customers.First(x => x.Id == customerId); // <- ORM1001
            names.Add(c.Name);
        }

        return names;
    }
}
