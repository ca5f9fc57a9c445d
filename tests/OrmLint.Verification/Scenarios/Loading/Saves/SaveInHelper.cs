// A private helper changes one order and saves (P23).
// fix: none
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.ToList();
        foreach (var order in orders) Close(db, order); // <- ORM1011
        return orders.Count;
    }

    private static void Close(ShopContext db, Order order)
    {
        order.Status = "Closed";
        db.SaveChanges();
    }
}
