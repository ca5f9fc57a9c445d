// Loaded only for the rows that need it: an Include would load it for all.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var order in db.Orders.ToList())
        {
            if (order.Status == "Paid")
            {
                db.Entry(order).Collection(o => o.Items).Load(); // <- ORM1004
            }

            counts.Add(order.Items.Count);
        }

        return counts;
    }
}
