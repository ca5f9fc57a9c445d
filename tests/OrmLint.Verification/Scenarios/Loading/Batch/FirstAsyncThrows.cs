// First throws where the row is missing, and the code counts on the kind of the exception.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var orders = await db.Orders.AsNoTracking().OrderBy(o => o.Id).ToListAsync();
        var log = new List<string>();
        foreach (var order in orders)
        {
            try
            {
                var product = await db.Products.FirstAsync(p => p.Id == order.CustomerId && p.Price < 4); // <- ORM1001
                log.Add(product.Name);
            }
            catch (InvalidOperationException exception)
            {
                log.Add(exception.GetType().Name);
            }
        }

        return log;
    }
}
