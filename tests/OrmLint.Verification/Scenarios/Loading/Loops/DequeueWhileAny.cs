// A queue that is asked whether it has any.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var waiting = new Queue<Order>(await db.Orders.AsNoTracking().ToListAsync());
        var names = new List<string>();
        while (waiting.Any())
        {
            var order = waiting.Dequeue();
            var customer = await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.Id == order.CustomerId); // <- ORM1001
            names.Add(customer!.Name);
        }

        return names;
    }
}
