// From the last to the first, by the list's Count.
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Customers.Select(c => c.Id).ToList();
        var counts = 0;
        for (int at = ids.Count - 1; at > 0; --at)
            counts += db.Orders.Count(o => o.CustomerId == ids[at]); // <- ORM1001
        return counts;
    }
}
