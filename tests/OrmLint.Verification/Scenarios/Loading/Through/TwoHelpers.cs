// Helper calls helper calls query, in three static methods (P26).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.ToList()) lines.Add(Line(db, order)); // <- ORM1001
        return lines;
    }

    private static string Line(ShopContext db, Order order) => $"{order.Id} for {NameOf(db, order.CustomerId)}";

    private static string NameOf(ShopContext db, int customer)
    {
        var found = db.Customers.Find(customer);
        return found!.Name;
    }
}
