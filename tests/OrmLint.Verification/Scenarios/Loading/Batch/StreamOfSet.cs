// The elements are a stream of rows, one of which is asked for by each.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = new List<string?>();
        // In the order of the table.
        await foreach (var order in db.Orders.OrderBy(o => o.Id).AsAsyncEnumerable())
        {
            var customer = await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.Id == order.CustomerId); // <- ORM1001
            if (customer is null) continue;
            names.Add(customer.Name);
        }

        return names;
    }
}
