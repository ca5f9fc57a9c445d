// The same with a while loop over an index (P04).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Customers.Select(customer => customer.Id).ToList();
        var totals = new List<decimal>();
        var index = 0;
        while (index < ids.Count)
        {
            var id = ids[index++];
            var orders = db.Set<Order>().Where(o => o.CustomerId == id).OrderBy(o => o.Id).ToList(); // <- ORM1001
            totals.AddRange(orders.Select(o => o.Total));
        }

        return totals;
    }
}
