// The same number is asked for in each round, in a service, with a parameter of the method.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

public class Shares(ShopContext context)
{
    public async Task<List<string>> Of(string status, CancellationToken cancellation)
    {
        var orders = await context.Orders.AsNoTracking().ToListAsync(cancellation);
        var lines = new List<string>();
        for (var index = 0; index < orders.Count; index++)
        {
            var order = orders[index];
            lines.Add($"{order.Id} of {await context.Orders.CountAsync(o => o.Status == status, cancellation)}"); // <- ORM1008
        }

        return lines;
    }
}

static class Scenario
{
    public static async Task<object> Run(ShopContext db) => await new Shares(db).Of("New", CancellationToken.None);
}
