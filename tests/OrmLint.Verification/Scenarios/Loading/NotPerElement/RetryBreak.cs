// A save is tried again until it works (N14).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var tries = 0;
        while (tries < 5)
        {
            try
            {
                var order = await db.Orders.FirstAsync();
                order.Status = "Sent";
                await db.SaveChangesAsync();
                break;
            }
            catch (DbUpdateConcurrencyException)
            {
                tries++;
            }
        }

        return tries;
    }
}
