// Three calls down, in a chain of expression bodies (P26).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var sum = 0m;
        foreach (var id in db.Customers.Select(c => c.Id).ToList()) sum += Discounted(db, id); // <- ORM1001
        return sum;
    }

    private static decimal Discounted(ShopContext db, int customer) => Spent(db, customer) * 0.9m;

    private static decimal Spent(ShopContext db, int customer) => Totals(db, customer).Sum();

    private static decimal[] Totals(ShopContext db, int customer) => [.. db.Orders.Where(o => o.CustomerId == customer).Select(o => o.Total).ToArray()];
}
