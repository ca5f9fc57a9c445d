// A service maps the list that another service loads.
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var service = new OrderService(new OrderQueries(db));
        return service.List();
    }
}

public class OrderQueries(LazyShopContext context)
{
    public IEnumerable<Order> Recent(int count) => context.Orders.OrderByDescending(o => o.Placed).Take(count).AsEnumerable();
}

public class OrderService(OrderQueries queries)
{
    public List<string> List()
    {
        var recent = queries.Recent(100);
        return recent.Select(order => Line(order)).ToList(); // <- ORM1002
    }

    private string Line(Order order)
    {
        if (order == null) throw new ArgumentNullException(nameof(order));
        return order.Placed + " " + order.Customer.City;
    }
}
