// A lambda that runs per element saves.
// fix: none
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.ToList();
        orders.ForEach(order =>
        {
            order.Total += 1;
            db.SaveChanges(); // <- ORM1011
        });
        return orders.Count;
    }
}
