// FindAsync of the context.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        decimal sum = 0;
        foreach (var item in await db.Items.AsNoTracking().ToListAsync())
        {
            var product = await db.FindAsync<Product>(item.ProductId); // <- ORM1001
            sum += product!.Price * item.Quantity;
        }

        return sum;
    }
}
