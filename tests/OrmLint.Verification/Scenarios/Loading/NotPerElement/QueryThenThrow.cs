// After the query the loop is left by an exception or a return (N28, Y16).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var order in db.Orders.OrderByDescending(o => o.Id).ToList())
        {
            if (order.Total < 0)
            {
                var name = db.Customers.Where(c => c.Id == order.CustomerId).Select(c => c.Name).Single();
                throw new InvalidOperationException(name);
            }

            if (order.Id == 2)
            {
                return db.Customers.Find(order.CustomerId)!.Name;
            }
        }

        return "";
    }
}
