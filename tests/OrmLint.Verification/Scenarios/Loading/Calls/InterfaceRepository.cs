// An injected interface, implemented by the one repository (P28).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static Task<int> Run(ShopContext db) => new Billing(new OrderRepository(db)).TotalAsync(db.Orders.Select(o => o.Id).ToList());
}

public interface IOrderRepository
{
    Task<Order> GetAsync(int id);
}

public class OrderRepository(ShopContext db) : IOrderRepository
{
    public Task<Order> GetAsync(int id) => db.Orders.FirstAsync(o => o.Id == id);
}

public class Billing(IOrderRepository orders)
{
    public async Task<int> TotalAsync(List<int> ids)
    {
        var total = 0;
        foreach (var id in ids) total += (await orders.GetAsync(id)).CustomerId; // <- ORM1001
        return total;
    }
}
