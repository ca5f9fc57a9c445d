// What is tracked already, and changed, is what Find gives, before and after.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var first = db.Customers.Single(c => c.Id == 1);
        first.Name = "Changed";
        var names = new List<string>();
        foreach (var order in db.Orders.AsNoTracking().OrderBy(o => o.Id).ToList())
        {
            var customer = db.Customers.Find(order.CustomerId); // <- ORM1001
            names.Add(customer!.Name);
        }

        return names;
    }
}
