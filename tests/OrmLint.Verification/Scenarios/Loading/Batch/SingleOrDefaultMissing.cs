// SingleOrDefault on a key that is not unique: none for some, one for others.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var result = new List<string>();
        foreach (var customer in await db.Customers.OrderBy(c => c.Id).ToListAsync())
        {
            var big = await db.Orders
                .AsNoTracking()
                .Where(o => o.CustomerId == customer.Id && o.Total > 20)
                .SingleOrDefaultAsync(); // <-3 ORM1001
            result.Add(big == null ? "none" : big.Status);
        }

        return result;
    }
}
