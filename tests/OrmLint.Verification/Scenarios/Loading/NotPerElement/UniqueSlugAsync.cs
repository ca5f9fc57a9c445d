// Looks for a name that is free (N16).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var slug = "Product 1";
        var number = 1;
        while (await db.Products.AnyAsync(p => p.Name == slug)) slug = $"Product-{++number}";
        return slug;
    }
}
