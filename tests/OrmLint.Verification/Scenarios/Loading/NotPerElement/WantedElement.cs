// A search: one order is the one that is wanted.
using Shop;

static class Scenario
{
    public static int Run(ShopContext db) => ItemsOf(db, wanted: 2);

    static int ItemsOf(ShopContext db, int wanted)
    {
        var items = 0;
        foreach (var order in db.Orders.ToList())
        {
            if (order.Id != wanted) continue;
            items += db.Items.Count(i => i.OrderId == order.Id);
        }

        return items;
    }
}
