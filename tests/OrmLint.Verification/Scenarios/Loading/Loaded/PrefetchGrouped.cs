// Counts of all, grouped by the database (N08, N19).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var counts = db.Items.GroupBy(i => i.OrderId).Select(g => new { g.Key, Count = g.Count() }).ToDictionary(g => g.Key, g => g.Count);
        var lines = new List<string>();
        for (var id = 1; id <= counts.Count; id++) lines.Add($"{id}: {counts.GetValueOrDefault(id)}");
        return lines;
    }
}
