// The list comes from a repository, whose query lacks the Include (P55).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in new OrderRepository(db).GetAll())
            names.Add(order.Customer.Name); // <- ORM1002
        return names;
    }
}

public class OrderRepository(LazyShopContext context)
{
    public List<Order> GetAll() => context.Orders.OrderBy(o => o.Id).ToList();
}
