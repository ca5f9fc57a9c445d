// The retry is a helper that is given the query (N14, Y06).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db) => await Retry.RunAsync(() => db.Orders.CountAsync());
}

public static class Retry
{
    public static async Task<T> RunAsync<T>(Func<Task<T>> action, int attempts = 3)
    {
        while (true)
        {
            try
            {
                return await action();
            }
            catch (InvalidOperationException) when (--attempts > 0)
            {
                await Task.Yield();
            }
        }
    }
}
