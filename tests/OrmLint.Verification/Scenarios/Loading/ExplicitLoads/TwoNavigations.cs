// A reference and a collection, asynchronously.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in await db.Orders.ToListAsync())
        {
            await db.Entry(order).Reference(o => o.Customer).LoadAsync(); // <- ORM1004
            await db.Entry(order).Collection("Items").LoadAsync().ConfigureAwait(false); // <- ORM1004
            lines.Add($"{order.Customer.Name} {order.Items.Count}");
        }

        return lines;
    }
}
