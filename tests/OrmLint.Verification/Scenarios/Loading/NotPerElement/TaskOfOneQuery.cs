// Two tasks, one query each (N37).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> factory)
    {
        await using var first = await factory.CreateDbContextAsync();
        await using var second = await factory.CreateDbContextAsync();
        var tasks = new List<Task<int>> { first.Orders.CountAsync(), second.Items.CountAsync() };
        var counts = await Task.WhenAll(tasks);
        return counts.All(count => count > 0);
    }
}
