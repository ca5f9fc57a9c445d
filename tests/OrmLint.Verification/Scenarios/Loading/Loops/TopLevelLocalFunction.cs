// The whole program is a method with a local function that loops (P03).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var ids = await db.Orders.Select(o => o.CustomerId).ToListAsync();
        return await NamesAsync();

        async Task<List<string>> NamesAsync()
        {
            List<string> names = [];
            foreach (var id in ids)
            {
                var customer = await db.Customers.FirstAsync(c => c.Id == id); // <- ORM1001
                names.Add(customer.Name);
            }

            return names;
        }
    }
}
