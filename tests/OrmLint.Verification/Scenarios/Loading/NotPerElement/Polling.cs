// A worker looks for work until it is stopped (N13).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        using var stop = new CancellationTokenSource();
        var seen = 0;
        while (!stop.IsCancellationRequested)
        {
            seen += await db.Orders.CountAsync(o => o.Status == "New", CancellationToken.None);
            if (seen > 3) stop.Cancel();
            else await Task.Delay(1);
        }

        return seen > 3;
    }
}
