// Batches in a LINQ chain (N09, N25).
// rows: 20 60
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
        => db.Customers.Select(c => c.Id).ToList()
            .Chunk(10)
            .SelectMany(ids => db.Orders.Where(o => ids.Contains(o.CustomerId)).ToList())
            .Sum(o => o.Total);
}
