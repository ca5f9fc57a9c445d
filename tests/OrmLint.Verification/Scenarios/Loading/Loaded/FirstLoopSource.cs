// The query is what the loop runs over, in three ways of writing (N01).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var sum = 0m;
        foreach (var order in db.Orders.Where(o => o.Status == "Paid")) sum += order.Total;
        await foreach (var order in db.Orders.AsAsyncEnumerable()) sum += order.Total;
        foreach (var total in from order in db.Orders orderby order.Id select order.Total) sum += total;
        foreach (var order in await db.Orders.Where(o => o.CustomerId > 0).ToListAsync()) sum += order.Total;
        return sum;
    }
}
