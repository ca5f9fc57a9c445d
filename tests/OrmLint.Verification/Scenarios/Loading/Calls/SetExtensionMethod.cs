// The query is in an extension method of the set, and asynchronous (P28).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var id in await db.Orders.Select(o => o.CustomerId).ToListAsync())
        {
            var customer = await db.Customers.ByIdAsync(id); // <- ORM1001
            names.Add(customer.Name);
        }

        return names;
    }
}

static class CustomerQueries
{
    public static Task<Customer> ByIdAsync(this DbSet<Customer> customers, int id) => customers.SingleAsync(c => c.Id == id);
}
