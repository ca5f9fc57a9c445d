// Each element changes a row of its own, which is not tracked.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var id in new List<int>(db.Orders.Select(o => o.Id % 2 + 1)))
        {
            var customer = db.Customers.AsNoTracking().First(c => c.Id == id); // <- ORM1001
            customer.Name += "!";
            names.Add(customer.Name);
        }

        return names;
    }
}
