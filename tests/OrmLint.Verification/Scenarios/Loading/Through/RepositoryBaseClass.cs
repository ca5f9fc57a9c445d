// The query is in the base class of the repository (P29).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var repository = new OrderRepository(db);
        var sum = 0m;
        foreach (var id in await db.Orders.Select(order => order.Id).ToListAsync()) sum += (await repository.GetAsync(id)).Total; // <- ORM1001
        return sum;
    }
}

public abstract class Repository<TEntity>(ShopContext db)
    where TEntity : class
{
    public async Task<TEntity> GetAsync(int id) => (await db.Set<TEntity>().FindAsync(id))!;
}

public sealed class OrderRepository(ShopContext db) : Repository<Order>(db);
