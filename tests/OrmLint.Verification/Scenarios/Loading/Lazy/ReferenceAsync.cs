// A reference is loaded lazily for each row of an asynchronously made list (P50).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in await db.Orders.Where(o => o.Total > 0).OrderBy(o => o.Id).ToListAsync())
        {
            var customer = order.Customer; // <- ORM1002
            lines.Add($"{order.Id} {customer.Name}");
        }

        return lines;
    }
}
