// The row of each id is asked for with a predicate (P03).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var result = new List<string?>();
        var orders = await db.Orders.AsNoTracking().ToListAsync();
        foreach (var order in orders)
        {
            var customer = await db.Customers.FirstOrDefaultAsync(c => c.Id == order.CustomerId); // <- ORM1001
            result.Add(customer?.Name);
        }

        return result;
    }
}
