// A list without tracking; the reference of each is read in a loop.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var orders = await db.Orders
            .AsNoTracking()
            .Where(o => o.Total > 0)
            .ToListAsync();
        var names = new List<string>();
        foreach (var order in orders)
        {
            names.Add(order.Customer.Name); // <- ORM1003
        }

        return names;
    }
}
