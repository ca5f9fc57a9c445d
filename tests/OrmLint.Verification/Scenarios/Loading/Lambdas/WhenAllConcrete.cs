// Tasks of a service in WhenAll, each with a context of its own (P42, P41).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> factory)
    {
        await using var db = await factory.CreateDbContextAsync();
        var ids = await db.Orders.Select(o => o.Id).ToArrayAsync();
        var reader = new Totals(factory);
        Task<int>[] tasks = [.. ids.Select(id => reader.OfAsync(id))]; // <- ORM1001
        return (await Task.WhenAll(tasks)).Sum();
    }
}

public sealed class Totals(IDbContextFactory<ShopContext> factory)
{
    public async Task<int> OfAsync(int order)
    {
        using var db = await factory.CreateDbContextAsync();
        return await db.Items.CountAsync(i => i.OrderId == order);
    }
}
