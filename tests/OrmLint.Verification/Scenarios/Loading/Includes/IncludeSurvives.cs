// The Include is needed: the projection gives an entity, or hands it to a method.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
        => db.Items.Include(i => i.Order.Customer).Select(i => i.Order).ToList().Count(o => o.Customer != null)
            + db.Orders.Include(o => o.Customer).Select(o => NameOf(o)).ToList().Count(name => name != "")
            + db.Orders.Include(o => o.Items).Select(o => new { o.Id, Order = o }).ToList().Sum(o => o.Order.Items.Count);

    private static string NameOf(Order order) => order.Customer == null ? "" : order.Customer.Name;
}
