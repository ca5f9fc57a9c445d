// Extension methods on IQueryable: one composes, the other executes (P30).
using Shop;

static class Scenario
{
    public static int Run(ShopContext db)
    {
        var items = 0;
        foreach (var id in db.Orders.Select(o => o.Id).ToArray()) items += db.Items.Many().OfOrder(id).Count; // <- ORM1001
        return items;
    }
}

static class Queries
{
    public static IQueryable<Item> Many(this IQueryable<Item> items) => items.Where(i => i.Quantity > 0);
    public static List<Item> OfOrder(this IQueryable<Item> items, int orderId) => items.Where(i => i.OrderId == orderId).ToList();
}
