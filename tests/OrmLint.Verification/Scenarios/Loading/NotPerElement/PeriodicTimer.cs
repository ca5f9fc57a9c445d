// A timer queries at each tick (N15).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var ticks = 0;
        while (await timer.WaitForNextTickAsync())
        {
            var open = await db.Orders.CountAsync(o => o.Status == "New");
            if (++ticks == 2) return open;
        }

        return -1;
    }
}
