// A query is tried again if it fails (N14).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await db.Customers.Select(c => c.Name).ToListAsync();
            }
            catch (InvalidOperationException) when (attempt < 3)
            {
                await Task.Delay(10);
            }
        }
    }
}
