// An interface with one implementation stands before the repository (P55).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        IOrderRepository repository = new OrderRepository(db);
        var orders = await repository.GetByStatusAsync("Paid");
        var counts = new List<int>();
        foreach (var order in orders)
        {
            counts.Add(order.Items.Count); // <- ORM1002
        }

        return counts;
    }
}

public interface IOrderRepository
{
    Task<IReadOnlyList<Order>> GetByStatusAsync(string status);
}

public sealed class OrderRepository : IOrderRepository
{
    private readonly LazyShopContext _context;

    public OrderRepository(LazyShopContext context) => _context = context;

    public async Task<IReadOnlyList<Order>> GetByStatusAsync(string status)
    {
        return await _context.Orders
            .Where(order => order.Status == status)
            .ToListAsync();
    }
}
