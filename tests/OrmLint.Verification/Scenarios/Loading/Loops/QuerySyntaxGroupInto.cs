// Query syntax with let and group, per element (P07).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var best = new Dictionary<int, decimal>();
        foreach (var customer in db.Customers.Select(c => c.Id).ToArray())
        {
            var totals =
                from order in db.Orders
                where order.CustomerId == customer
                let doubled = order.Total * 2
                group doubled by order.Status into statuses
                select statuses.Key;
            best[customer] = totals.Count(); // <- ORM1001
        }

        return best.Count;
    }
}
