// The loop ends with the first query (N27).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var order in db.Orders.AsNoTracking().OrderBy(o => o.Id).ToList())
        {
            if (order.Total < 10) continue;
            return db.Customers.First(c => c.Id == order.CustomerId).Name;
        }

        return "";
    }
}
