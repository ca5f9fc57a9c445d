// A helper deletes in the loop.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var order in db.Orders.AsNoTracking().OrderBy(o => o.Id).ToList())
        {
            Forget(db, order.Id); // <- ORM1001
            counts.Add(db.Items.Count(i => i.OrderId == order.Id)); // <- ORM1001
        }

        return counts;
    }

    private static void Forget(ShopContext db, int order) => db.Items.Where(i => i.OrderId == order).ExecuteDelete();
}
