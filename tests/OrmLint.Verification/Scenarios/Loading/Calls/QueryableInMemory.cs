// The same extension on a list that was loaded before: nothing is sent.
using Shop;

static class Scenario
{
    public static int Run(ShopContext db)
    {
        var all = db.Items.ToList().AsQueryable();
        var items = 0;
        foreach (var id in db.Orders.Select(o => o.Id).ToArray()) items += all.OfOrder(id).Count;
        return items;
    }
}

static class Queries
{
    public static List<Item> OfOrder(this IQueryable<Item> items, int orderId) => items.Where(i => i.OrderId == orderId).ToList();
}
