// A set streamed whole for each element of a list (P06).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var cities = await db.Customers.Select(c => c.Id).ToListAsync();
        var hits = 0;
        foreach (var id in cities)
            await foreach (var order in db.Orders.AsAsyncEnumerable()) // <- ORM1008
                if (order.CustomerId == id)
                    hits++;
        return hits;
    }
}
