// An index that is compared at the end.
using Shop;

static class Scenario
{
    public static int Run(ShopContext db)
    {
        var ids = db.Customers.Select(c => c.Id).ToList();
        var (i, orders) = (0, 0);
        do
        {
            orders += db.Orders.Count(o => o.CustomerId == ids[i]); // <- ORM1001
            i++;
        }
        while (i < ids.Count);
        return orders;
    }
}
