// The loop walks over a query.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.AsNoTracking().Where(o => o.Total > 10).OrderBy(o => o.Id))
        {
            names.Add(db.Customers.First(c => c.Id == order.CustomerId).Name); // <- ORM1001
        }

        return names;
    }
}
