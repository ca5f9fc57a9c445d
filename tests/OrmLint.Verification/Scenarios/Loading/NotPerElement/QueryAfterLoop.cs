// The query comes after the loop, and uses what it gathered (N27).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = new List<int>();
        foreach (var order in db.Orders.ToList()) ids.Add(order.CustomerId);
        return db.Customers.Where(c => ids.Contains(c.Id)).Select(c => c.Name).ToList();
    }
}
