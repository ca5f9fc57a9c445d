// Parallel.For over the indexes of a list (P43).
using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var outer = factory.CreateDbContext();
        var ids = outer.Orders.Select(o => o.Id).ToList();
        var counts = new ConcurrentDictionary<int, int>();
        Parallel.For(0, ids.Count, i =>
        {
            using var db = factory.CreateDbContext();
            counts[ids[i]] = db.Items.Count(item => item.OrderId == ids[i]); // <- ORM1001
        });
        return counts.Values.Sum();
    }
}
