// The first that fits is changed and saved, and the method is left.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        foreach (var product in await db.Products.ToListAsync())
        {
            if (product.Price > 2)
            {
                product.Name = "Chosen";
                await db.SaveChangesAsync();
                return product.Id;
            }
        }

        return 0;
    }
}
