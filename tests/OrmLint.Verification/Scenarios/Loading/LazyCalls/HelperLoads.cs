// The helper reads what it loads itself: that is another matter.
// ef: 10
// fix: none
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var order = Find(db, 3);
        return order.Items.Count;

        static Order Find(LazyShopContext db, int id)
        {
            var order = db.Orders.Single(o => o.Id == id);
            db.Entry(order).Collection(o => o.Items).Load();
            return order;
        }
    }
}
