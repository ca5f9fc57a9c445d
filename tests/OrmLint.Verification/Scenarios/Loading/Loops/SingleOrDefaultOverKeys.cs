// Over the keys of a dictionary, in a try block (P03).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var wanted = await db.Orders.ToDictionaryAsync(order => order.CustomerId, order => order.Total);
        decimal sum = 0;
        foreach (var key in wanted.Keys)
        {
            try
            {
                var customer = await db.Customers.AsNoTracking().SingleOrDefaultAsync(c => c.Id == key); // <- ORM1001
                sum += customer is { City: "City 1" } ? wanted[key] : 0;
            }
            catch (InvalidOperationException)
            {
                sum = -1;
            }
        }

        return sum;
    }
}
