// A stream that is no query but an iterator: it runs in turns with the loop.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = new List<string>();
        await foreach (var name in Names(db)) names.Add(name);
        return names;
    }

    private static async IAsyncEnumerable<string> Names(ShopContext db)
    {
        await foreach (var order in db.Orders.AsNoTracking().AsAsyncEnumerable())
        {
            yield return (await db.Customers.FirstAsync(c => c.Id == order.CustomerId)).Name; // <- ORM1001
        }
    }
}
