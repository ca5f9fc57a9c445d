// The items are in the context already; a collection is loaded lazily all the same.
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var items = db.Items.ToList();
        var counts = new List<int>();
        foreach (var order in db.Orders.ToList())
            counts.Add(items.Count + order.Items.Count); // <- ORM1002
        return counts;
    }
}
