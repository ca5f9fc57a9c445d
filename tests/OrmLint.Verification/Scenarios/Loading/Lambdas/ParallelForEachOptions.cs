// Parallel.ForEach with options and a context per element (P43).
using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var outer = factory.CreateDbContext();
        var names = new ConcurrentBag<string>();
        Parallel.ForEach(outer.Customers.Select(c => c.Id).ToList(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, id =>
        {
            using var db = factory.CreateDbContext();
            names.Add(db.Customers.First(c => c.Id == id).Name); // <- ORM1001
        });
        return names.Order().ToList();
    }
}
