// A query is tried again if it fails (N14).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return db.Orders.Count();
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                Thread.Sleep(attempt);
            }
        }
    }
}
