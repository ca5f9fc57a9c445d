// A bounded number of tries with a pause (N13, N14).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        const int tries = 5;
        for (var attempt = 1; attempt <= tries; attempt++)
        {
            if (await db.Orders.AnyAsync(o => o.Status == "Paid")) return attempt;
            await Task.Delay(attempt);
        }

        return 0;
    }
}
