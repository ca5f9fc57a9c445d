// Which of two queries gave the list is not known, and one includes the reference.
// ef: 10
// fix: none
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in new OrderRepository(db).Get(complete: true))
            names.Add(order.Customer.Name);
        return names;
    }
}

public class OrderRepository(LazyShopContext context)
{
    public List<Order> Get(bool complete)
    {
        if (complete) return context.Orders.Include(o => o.Customer).ToList();
        return context.Orders.ToList();
    }
}
