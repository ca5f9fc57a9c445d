// The first match is looked up and returned (Y16).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db) => await FirstLarge(db, await db.Orders.OrderBy(o => o.Id).ToListAsync()) ?? "none";

    private static async Task<string?> FirstLarge(ShopContext db, List<Order> orders)
    {
        foreach (var order in orders)
        {
            if (order.Total <= 20) continue;
            var customer = await db.Customers.SingleAsync(c => c.Id == order.CustomerId);
            return customer.Name;
        }

        return null;
    }
}
