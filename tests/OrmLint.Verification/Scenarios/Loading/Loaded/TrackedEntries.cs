// What the context holds already: Local in LINQ, Entries, and Entry without a query (N21).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.ToList();
        var states = new List<string>();
        foreach (var order in orders)
        {
            order.Total += 1;
            states.Add($"{db.Entry(order).State} {db.Orders.Local.Count(o => o.CustomerId == order.CustomerId)}");
        }

        states.AddRange(db.ChangeTracker.Entries().Select(entry => entry.Metadata.ClrType.Name));
        return states.Count;
    }
}
