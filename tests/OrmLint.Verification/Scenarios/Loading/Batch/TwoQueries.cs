// Two queries in one loop, for the same rows and for others.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in await db.Orders.AsNoTracking().OrderBy(o => o.Id).ToListAsync())
        {
            var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == order.CustomerId); // <- ORM1001
            var items = await db.Items.AsNoTracking().Where(i => i.OrderId == order.Id).OrderBy(i => i.Id).ToListAsync(); // <- ORM1001
            var again = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == order.CustomerId); // <- ORM1001
            var busy = await db.Orders.CountAsync(o => o.CustomerId == order.CustomerId); // <- ORM1001
            lines.Add($"{customer.Name} {items.Count} {again.City} {busy}");
        }

        return lines;
    }
}
