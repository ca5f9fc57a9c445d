// Saves again after a conflict, with values read anew (N14).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var product = await db.Products.FirstAsync();
        var saved = false;
        while (!saved)
        {
            try
            {
                product.Price += 1;
                await db.SaveChangesAsync();
                saved = true;
            }
            catch (DbUpdateConcurrencyException exception)
            {
                foreach (var entry in exception.Entries) await entry.ReloadAsync();
            }
        }

        return product.Price;
    }
}
