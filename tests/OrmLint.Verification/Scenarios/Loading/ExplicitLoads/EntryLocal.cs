// The entry is kept in a local.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var order in db.Orders.ToList())
        {
            var entry = db.Entry(order);
            var items = entry.Collection(o => o.Items);
            items.Load(); // <- ORM1004
            counts.Add(order.Items.Count + (int)entry.State);
        }

        return counts;
    }
}
