// An empty table is filled from a list (N38).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        if (!await db.Addresses.AnyAsync(a => a.Street == "New Street"))
        {
            foreach (var customer in await db.Customers.Where(c => c.Address == null).ToListAsync())
            {
                db.Addresses.Add(new Address { CustomerId = customer.Id, Street = "New Street" });
            }

            await db.SaveChangesAsync();
        }

        return await db.Addresses.CountAsync();
    }
}
