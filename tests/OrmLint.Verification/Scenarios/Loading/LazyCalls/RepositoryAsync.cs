// The repository gives back its list asynchronously, and the caller reads a collection of each (P55).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        var counts = new List<int>();
        foreach (var customer in await new Customers(db).AllAsync())
            counts.Add(customer.Orders.Count); // <- ORM1002
        return counts;
    }
}

public class Customers(LazyShopContext db)
{
    public async Task<IReadOnlyList<Customer>> AllAsync() => await db.Customers.OrderBy(customer => customer.Id).ToListAsync();
}
