// Parallel.ForEachAsync with a method group (P44, P39).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> factory)
    {
        await using var db = await factory.CreateDbContextAsync();
        var counter = new Counter(factory);
        await Parallel.ForEachAsync(db.Customers.Select(c => c.Id).ToList(), counter.AddAsync); // <- ORM1001
        return counter.Sum;
    }
}

public class Counter(IDbContextFactory<ShopContext> factory)
{
    private int _sum;

    public int Sum => _sum;

    public async ValueTask AddAsync(int customer, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var count = await db.Orders.CountAsync(o => o.CustomerId == customer, cancellationToken);
        Interlocked.Add(ref _sum, count);
    }
}
