// A streamed row reads a reference through ?. (P61).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        var names = new List<string?>();
        await foreach (var order in db.Orders.AsAsyncEnumerable())
            names.Add(order.Customer?.Name); // <- ORM1002
        return names;
    }
}
