using Microsoft.EntityFrameworkCore;

namespace Layers.Data;

public class Order
{
    public int Id { get; set; }
    public string Customer { get; set; } = "";
    public decimal Total { get; set; }
}

public class OrdersContext(DbContextOptions<OrdersContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();
}

public interface IOrderRepository
{
    Task<Order?> FindAsync(int id);

    Task<List<Order>> OfAsync(IReadOnlyCollection<int> ids);

    IQueryable<Order> All();

    List<Order> Where(string condition, params object[] values);
}

public sealed class OrderRepository(OrdersContext db) : IOrderRepository
{
    public Task<Order?> FindAsync(int id) => db.Orders.FirstOrDefaultAsync(order => order.Id == id);

    public Task<List<Order>> OfAsync(IReadOnlyCollection<int> ids) => db.Orders.Where(order => ids.Contains(order.Id)).ToListAsync();

    public IQueryable<Order> All() => db.Orders.AsNoTracking();

    public List<Order> Where(string condition, params object[] values)
    {
        var sql = "SELECT * FROM Orders WHERE " + condition;
        return db.Orders.FromSqlRaw(sql, values).ToList();
    }
}
