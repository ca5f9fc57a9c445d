// A lambda asks for each element, at once.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.AsNoTracking().OrderBy(o => o.Id).ToList();
        var names = orders.Select(order => $"{order.Id} {db.Customers.Single(c => c.Id == order.CustomerId).Name}").ToArray(); // <- ORM1001
        return string.Join(", ", names);
    }
}
