// A projection to values, in a service, with two Includes.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

public record Line(int Id, string Customer, int Items);

public class Lines(ShopContext context)
{
    public Task<List<Line>> Load(CancellationToken cancellation) => context.Orders
        .Include(order => order.Customer)
        .Include(order => order.Items)
        .OrderBy(order => order.Id) // <-1 ORM1007
        .Select(order => new Line(order.Id, order.Customer.Name, order.Items.Count)) // <-3 ORM1007
        .ToListAsync(cancellation);
}

static class Scenario
{
    public static async Task<object> Run(ShopContext db) => await new Lines(db).Load(CancellationToken.None);
}
