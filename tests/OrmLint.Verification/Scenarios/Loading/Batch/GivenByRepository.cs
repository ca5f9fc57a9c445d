// A generic repository behind an interface gives back the query, and the loop asks it for one row.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static Task<object> Run(ShopContext db) => new Report(new Repository<Order>(db), new Repository<Customer>(db)).Names();
}

public interface IRepository<T>
    where T : class
{
    IQueryable<T> Query();
}

public class Repository<T>(ShopContext db) : IRepository<T>
    where T : class
{
    private DbSet<T> Rows => db.Set<T>();

    public IQueryable<T> Query() => Rows;
}

public class Report(IRepository<Order> orders, IRepository<Customer> customers)
{
    public async Task<object> Names()
    {
        var names = new List<string>();
        foreach (var order in await orders.Query().AsNoTracking().OrderBy(o => o.Id).ToListAsync())
        {
            var customer = await customers.Query().FirstOrDefaultAsync(c => c.Id == order.CustomerId); // <- ORM1001
            names.Add(customer?.Name ?? "nobody");
        }

        return names;
    }
}
