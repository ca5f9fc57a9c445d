// Asks whether rows exist that meet a further condition.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var quiet = new List<string>();
        var customers = await db.Customers.AsNoTracking().ToListAsync();

        // those without a large order
        foreach (var customer in customers)
        {
            if (!await db.Orders.Where(o => o.Total > 20).AnyAsync(o => o.CustomerId == customer.Id)) // <- ORM1001
            {
                quiet.Add(customer.Name);
            }
        }

        return quiet;
    }
}
