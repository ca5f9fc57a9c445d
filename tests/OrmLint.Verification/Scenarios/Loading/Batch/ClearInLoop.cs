// The change tracker is cleared in the loop.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.AsNoTracking().ToList())
        {
            var customer = db.Customers.First(c => c.Id == order.CustomerId); // <- ORM1001
            customer.Name += "!";
            names.Add(customer.Name);
            db.ChangeTracker.Clear();
        }

        return names;
    }
}
