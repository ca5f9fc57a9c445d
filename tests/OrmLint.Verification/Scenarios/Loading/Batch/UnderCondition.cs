// The query stands under a condition, and tracks nothing.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.AsNoTracking().OrderBy(o => o.Id).ToList())
        {
            if (order.Status == "Paid")
            {
                var name = db.Customers.AsNoTracking().Single(c => c.Id == order.CustomerId).Name; // <- ORM1001
                names.Add(name);
            }
        }

        return names;
    }
}
