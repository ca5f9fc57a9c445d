// The repository includes the first part of what its caller reads (P53).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var lines = new List<string>();
        var orders = new OrderRepository(db).WithItems();
        for (var i = 0; i < orders.Count; i++)
            lines.AddRange(orders[i].Items.Select(item => item.Product.Name)); // <- ORM1002
        return lines;
    }
}

public class OrderRepository(LazyShopContext context)
{
    public List<Order> WithItems() => context.Orders.Include(o => o.Items).ToList();
}
