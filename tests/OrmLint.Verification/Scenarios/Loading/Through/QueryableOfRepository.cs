// A repository gives an IQueryable, which is executed per element (P32).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var repository = new Customers(db);
        var names = new List<string>();
        foreach (var order in await db.Orders.ToListAsync())
        {
            var customer = await repository.Query().Where(c => c.Id == order.CustomerId).FirstAsync(); // <- ORM1001
            names.Add(customer.Name);
        }

        return names;
    }
}

public class Customers(ShopContext db)
{
    public IQueryable<Customer> Query() => db.Customers.AsNoTracking();
}
