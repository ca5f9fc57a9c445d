// The query is in an asynchronous local function that is declared first (P27).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        async Task<decimal> TotalOf(int customerId)
        {
            var totals = await db.Orders.Where(o => o.CustomerId == customerId).Select(o => o.Total).ToListAsync();
            return totals.Sum();
        }

        var result = new Dictionary<string, decimal>();
        foreach (var customer in await db.Customers.ToListAsync()) result[customer.Name] = await TotalOf(customer.Id); // <- ORM1001
        return result;
    }
}
