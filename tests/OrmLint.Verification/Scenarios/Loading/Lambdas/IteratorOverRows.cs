// A synchronous iterator queries per element that it gives (P47, X16).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => Lines(db).ToList();

    private static IEnumerable<string> Lines(ShopContext db)
    {
        foreach (var order in db.Orders.OrderBy(o => o.Id).ToList())
        {
            var customer = db.Customers.Find(order.CustomerId); // <- ORM1001
            yield return $"{order.Id}: {customer?.Name}";
        }
    }
}
