// The query stands in the inner loop, and asks for the outer element.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.AsNoTracking().Include(o => o.Items).OrderBy(o => o.Id).ToList())
        {
            foreach (var item in order.Items)
                lines.Add(db.Customers.AsNoTracking().First(c => c.Id == order.CustomerId).Name + item.Quantity); // <- ORM1001
        }

        return lines;
    }
}
