// Find finds what was loaded before the loop (Y14).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var customers = await db.Customers.ToListAsync();
        var names = new List<string>();
        foreach (var order in await db.Orders.ToListAsync())
        {
            var customer = await db.Customers.FindAsync(order.CustomerId);
            names.Add($"{customer!.Name} of {customers.Count}");
        }

        return names;
    }
}
