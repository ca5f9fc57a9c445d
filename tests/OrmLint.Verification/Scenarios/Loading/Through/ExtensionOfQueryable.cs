// An extension method of IQueryable that executes what it is called on (P28).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in await db.Orders.ToListAsync())
        {
            var customer = await db.Customers.RequireAsync(c => c.Id == order.CustomerId); // <- ORM1001
            names.Add(customer.Name);
        }

        return names;
    }
}

public static class QueryExtensions
{
    public static async Task<T> RequireAsync<T>(this IQueryable<T> source, System.Linq.Expressions.Expression<Func<T, bool>> predicate)
        => await source.FirstOrDefaultAsync(predicate) ?? throw new KeyNotFoundException(typeof(T).Name);
}
