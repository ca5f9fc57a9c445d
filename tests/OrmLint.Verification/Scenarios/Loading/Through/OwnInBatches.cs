// A function that is run once per batch.
// rows: 30 90
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        InBatches(db.Orders.Select(order => order.CustomerId).ToList(), ids => names.AddRange(db.Customers.Where(c => ids.Contains(c.Id)).Select(c => c.Name)));
        return names;
    }

    private static void InBatches<T>(List<T> all, Action<IReadOnlyCollection<T>> take)
    {
        foreach (var batch in all.Chunk(500)) take(batch);
    }
}
