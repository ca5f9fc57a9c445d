// Loaded only where it is missing, and it is not.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var order in db.Orders.Include(o => o.Items).ToList())
        {
            if (!db.Entry(order).Collection(o => o.Items).IsLoaded) db.Entry(order).Collection(o => o.Items).Load();
            counts.Add(order.Items.Count);
        }

        return counts;
    }
}
