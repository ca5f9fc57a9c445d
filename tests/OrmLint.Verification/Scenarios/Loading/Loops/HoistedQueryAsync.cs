// The same query, made before the loop and run in it each time (P08).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var open = db.Orders.AsNoTracking().Where(order => order.Status == "New");
        var shares = new List<decimal>();
        foreach (var customer in await db.Customers.ToListAsync())
        {
            var orders = await open.ToListAsync(); // <- ORM1008
            shares.Add(orders.Where(order => order.CustomerId == customer.Id).Sum(order => order.Total));
        }

        return shares;
    }
}
