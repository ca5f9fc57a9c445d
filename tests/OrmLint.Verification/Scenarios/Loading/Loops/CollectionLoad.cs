// A collection is loaded explicitly for each element (P13).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var order in db.Orders.ToList())
        {
            db.Entry(order).Collection(o => o.Items).Load(); // <- ORM1004
            counts.Add(order.Items.Count);
        }

        return counts;
    }
}
