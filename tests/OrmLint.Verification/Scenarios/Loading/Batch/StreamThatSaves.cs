// What the loop saves may be what it asks for next: the stream stays one.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> contexts)
    {
        await using var source = await contexts.CreateDbContextAsync();
        await using var db = await contexts.CreateDbContextAsync();
        var found = 0;
        await foreach (var order in source.Orders.AsNoTracking().AsAsyncEnumerable())
        {
            if (await db.Products.AnyAsync(p => p.Id == order.Id)) found++; // <- ORM1001
            await db.Items.Where(i => i.OrderId == order.Id && i.Quantity > 100).ExecuteDeleteAsync(); // <- ORM1001
        }

        return found;
    }
}
