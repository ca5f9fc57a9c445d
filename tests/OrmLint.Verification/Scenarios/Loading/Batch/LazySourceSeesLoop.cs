// The elements are picked while the loop goes on.
// fix: none
// judge: policy: six elements at most are left, however many rows there are
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var seen = new HashSet<string>();
        var result = new List<string>();
        var orders = db.Orders.AsNoTracking().OrderBy(o => o.Id).ToList();
        foreach (var order in orders.Where(o => !seen.Contains(o.Status + o.Id % 3)))
        {
            seen.Add(order.Status + order.Id % 3);
            result.Add(db.Customers.First(c => c.Id == order.CustomerId).Name); // <- ORM1001
        }

        return result;
    }
}
