// Each inner stream has a context of its own, made by a factory (P06, P35).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> factory)
    {
        var count = 0;
        await using var outer = await factory.CreateDbContextAsync();
        await foreach (var order in outer.Orders.AsNoTracking().AsAsyncEnumerable())
        {
            await using (var inner = await factory.CreateDbContextAsync())
            {
                await foreach (var item in inner.Items.Where(i => i.OrderId == order.Id).AsAsyncEnumerable().ConfigureAwait(false)) // <- ORM1001
                    count += item.Quantity;
            }
        }

        return count;
    }
}
