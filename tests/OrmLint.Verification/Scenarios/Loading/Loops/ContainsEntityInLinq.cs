// Contains in the condition of a for loop's body, as an expression-bodied local (P11).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Orders.Select(o => o.CustomerId).ToList();
        var count = 0;
        for (int i = 0, n = ids.Count; i < n; ++i)
        {
            var isKnown = db.Customers.Select(c => c.Id).Contains(ids[i]); // <- ORM1001
            count += isKnown ? 1 : 0;
        }

        return count;
    }
}
