// Each element asks whether rows exist, and goes on if not (P09).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var busy = new List<string>();
        foreach (var customer in await db.Customers.ToListAsync())
        {
            if (!await db.Orders.AnyAsync(o => o.CustomerId == customer.Id)) continue; // <- ORM1001
            busy.Add(customer.Name);
        }

        return busy;
    }
}
