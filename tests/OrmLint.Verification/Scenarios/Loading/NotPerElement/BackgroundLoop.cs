// The loop of a background service (N13, N15, Y07).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> factory)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await new Cleaner(factory).ExecuteAsync(stop.Token);
        return "done";
    }
}

public class Cleaner(IDbContextFactory<ShopContext> factory)
{
    public async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var turn = 0; turn < 3 && !stoppingToken.IsCancellationRequested; turn++)
        {
            await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
            await db.Orders.Where(o => o.Total < 0).ExecuteDeleteAsync(CancellationToken.None);
            await Task.Delay(1, CancellationToken.None);
        }
    }
}
