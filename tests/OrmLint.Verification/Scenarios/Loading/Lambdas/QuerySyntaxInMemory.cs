// A query expression over a list: its select runs per element (P38).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.ToList();
        var names = from order in orders
                    orderby order.Id
                    select db.Customers.Where(c => c.Id == order.CustomerId).Select(c => c.Name).First(); // <- ORM1001
        return names.ToList();
    }
}
