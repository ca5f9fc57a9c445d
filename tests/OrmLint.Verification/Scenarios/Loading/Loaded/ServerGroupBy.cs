// The database groups and counts (N08).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var group in db.Orders.GroupBy(o => o.Status).Select(g => new { Status = g.Key, Count = g.Count() }))
            lines.Add($"{group.Status} {group.Count}");
        return lines.Order().ToList();
    }
}
