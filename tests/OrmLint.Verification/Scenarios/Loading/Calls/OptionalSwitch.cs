// A helper that loads only if it is told to; here it is (X32).
using Shop;

static class Scenario
{
    public static int Run(ShopContext db)
    {
        var names = 0;
        foreach (var order in db.Orders.ToList())
        {
            names += Describe(db, order).Length; // <- ORM1001
            names += Describe(db, order, withCustomer: false).Length;
        }

        return names;
    }

    static string Describe(ShopContext db, Order order, bool withCustomer = true)
    {
        if (!withCustomer) return order.Status;
        return db.Customers.Where(c => c.Id == order.CustomerId).Select(c => c.Name).First();
    }
}
