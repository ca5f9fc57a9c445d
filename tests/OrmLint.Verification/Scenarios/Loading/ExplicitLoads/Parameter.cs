// The rows come from a caller.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        return Counts(db, db.Orders.ToArray());

        static List<int> Counts(ShopContext db, Order[] orders)
        {
            var counts = new List<int>();
            foreach (var order in orders)
            {
                db.Entry(order).Collection(o => o.Items).Load(); // <- ORM1004
                counts.Add(order.Items.Count);
            }

            return counts;
        }
    }
}
