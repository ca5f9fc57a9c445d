// The repository includes what its caller reads.
// ef: 10
// fix: none
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in new OrderRepository(db).GetAll())
            names.Add(order.Customer.Name);
        return names;
    }
}

public class OrderRepository(LazyShopContext context)
{
    public List<Order> GetAll() => context.Orders.Include(o => o.Customer).ToList();
}
