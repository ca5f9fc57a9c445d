// The second part of a path is the plural of the navigation, in a service.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

public class Baskets(ShopContext context)
{
    public Task<List<Order>> Load(CancellationToken cancellation)
        => context.Orders
            .Where(order => order.Total > 0)
            .Include("Items.Products") // <- ORM1006
            .ToListAsync(cancellation);
}

static class Scenario
{
    public static async Task<object> Run(ShopContext db) => (await new Baskets(db).Load(CancellationToken.None)).Count;
}
