// A helper gives the keys in batches (N09, N25).
// rows: 20 60
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var total = 0;
        foreach (var batch in Batches(db.Orders.Select(o => o.Id).ToList(), 20))
            total += db.Items.Count(i => batch.Contains(i.OrderId));
        return total;
    }

    private static IEnumerable<List<int>> Batches(List<int> keys, int size)
    {
        for (var i = 0; i < keys.Count; i += size) yield return keys.Skip(i).Take(size).ToList();
    }
}
