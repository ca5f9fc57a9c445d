// An empty collection is what asks for loading.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var db = factory.CreateDbContext();
        var order = db.Orders.First();
        if (order.Items.Count == 0) order = Complete(db, order);
        return order.Items.Count;

        static Order Complete(ShopContext db, Order order)
        {
            db.Entry(order).Collection(o => o.Items).Load();
            return order;
        }
    }
}
