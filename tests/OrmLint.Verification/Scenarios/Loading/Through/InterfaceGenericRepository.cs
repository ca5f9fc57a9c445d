// A generic repository behind a generic interface (X09, P31).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        IRepository<Customer> customers = new EfRepository<Customer>(db);
        var names = new List<string>();
        foreach (var id in await db.Orders.Select(order => order.CustomerId).ToListAsync())
        {
            if (await customers.GetAsync(id) is { } customer) names.Add(customer.Name); // <- ORM1001
        }

        return names;
    }
}

public interface IRepository<TEntity>
    where TEntity : class
{
    Task<TEntity?> GetAsync(int id);
}

public class EfRepository<TEntity>(DbContext context) : IRepository<TEntity>
    where TEntity : class
{
    public async Task<TEntity?> GetAsync(int id) => await context.Set<TEntity>().FirstOrDefaultAsync(entity => EF.Property<int>(entity, "Id") == id);
}
