// The rows come from a repository, whose query gets the Include.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var order in new OrderRepository(db).All())
        {
            db.Entry(order).Collection(o => o.Items).Load(); // <- ORM1004
            counts.Add(order.Items.Count);
        }

        return counts;
    }
}

public class OrderRepository(ShopContext context)
{
    public IReadOnlyList<Order> All()
    {
        return context.Orders
            .OrderBy(o => o.Id)
            .ToList();
    }
}
