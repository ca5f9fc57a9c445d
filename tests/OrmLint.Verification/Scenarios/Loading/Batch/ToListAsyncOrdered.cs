// The rows of each element, in their order.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var lines = new List<string>();
        var customers = await db.Customers.AsNoTracking().OrderBy(c => c.Id).ToListAsync();
        foreach (var customer in customers)
        {
            var orders = await db.Orders
                .AsNoTracking()
                .Include(o => o.Items)
                .Where(o => o.CustomerId == customer.Id)
                .OrderByDescending(o => o.Placed)
                .ThenBy(o => o.Id)
                .ToListAsync(); // <-6 ORM1001

            foreach (var order in orders) lines.Add($"{customer.Name}: {order.Placed} {order.Items.Count}");
        }

        return lines;
    }
}
