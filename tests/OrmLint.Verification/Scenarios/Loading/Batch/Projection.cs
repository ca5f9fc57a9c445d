// Only a column of the row is asked for.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = new List<string?>();
        foreach (var order in await db.Orders.AsNoTracking().ToListAsync())
        {
            var name = await db.Customers.Where(c => c.Id == order.CustomerId).Select(c => c.Name).FirstOrDefaultAsync(); // <- ORM1001
            names.Add(name);
        }

        return names;
    }
}
