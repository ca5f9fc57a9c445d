// Rows come as a stream, and each is saved as it comes (P22).
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var raised = 0;
        await foreach (var product in db.Products.OrderBy(p => p.Id).AsAsyncEnumerable())
        {
            if (product.Price >= 1)
            {
                product.Price *= 2;
                await db.SaveChangesAsync(); // <- ORM1011
                raised++;
            }
        }

        return raised;
    }
}
