// A streamed row reads its collection, with a token (P61).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        var count = 0;
        await foreach (var order in db.Orders.AsNoTracking().AsAsyncEnumerable().WithCancellation(CancellationToken.None))
        {
            count += order.Items.Count; // <- ORM1002
        }

        return count;
    }
}
