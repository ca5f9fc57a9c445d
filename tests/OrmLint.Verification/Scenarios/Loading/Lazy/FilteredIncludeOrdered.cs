// A filtered and ordered Include loads the collection (N40).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var counts = new List<int>();
        foreach (var order in db.Orders.Include(o => o.Items.Where(i => i.Quantity > 0).OrderBy(i => i.Id)).ToList())
            counts.Add(order.Items.Count);
        return counts;
    }
}
