// Load does nothing where the query included it.
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
            db.Entry(order).Collection(o => o.Items).Load();
            counts.Add(order.Items.Count);
        }

        return counts;
    }
}
