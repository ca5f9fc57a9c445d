// Each order is changed and saved by itself (P22).
// fix: yes
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.OrderBy(order => order.Id).ToList();
        foreach (var order in orders)
        {
            order.Status = "Sent";
            db.SaveChanges(); // <- ORM1011
        }

        return orders.Count;
    }
}
