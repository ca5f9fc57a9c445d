// Task.WhenAll over lambdas that await a query in a context of their own (P41, P42).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> factory)
    {
        List<int> ids;
        await using (var db = await factory.CreateDbContextAsync()) ids = await db.Orders.Select(o => o.Id).ToListAsync();
        var tasks = ids.Select(async id =>
        {
            await using var db = await factory.CreateDbContextAsync();
            return await db.Items.Where(i => i.OrderId == id).SumAsync(i => i.Quantity); // <- ORM1001
        });
        var sums = await Task.WhenAll(tasks);
        return sums.Sum();
    }
}
