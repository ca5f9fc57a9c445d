// The elements come as an IEnumerable of unknown origin.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => Names(db, db.Orders.AsNoTracking().Where(o => o.Total > 10));

    private static List<string> Names(ShopContext db, IEnumerable<Order> orders)
    {
        var names = new List<string>();
        foreach (var order in orders)
            names.Add(db.Customers.Find(order.CustomerId)!.Name); // <- ORM1001
        return names;
    }
}
