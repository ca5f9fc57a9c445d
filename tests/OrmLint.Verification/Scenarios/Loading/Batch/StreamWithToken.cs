// The stream is given a cancellation token, and is configured; keys alone are asked for.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static Task<List<int>> Run(ShopContext db) => new Report(db).CountAsync(CancellationToken.None);
}

public class Report(ShopContext db)
{
    public async Task<List<int>> CountAsync(CancellationToken cancellation)
    {
        var counts = new List<int>();
        await foreach (var id in db.Orders
            .AsNoTracking()
            .OrderByDescending(o => o.Id)
            .Select(o => o.Id)
            .AsAsyncEnumerable()
            .WithCancellation(cancellation)
            .ConfigureAwait(false))
        {
            counts.Add(await db.Items.CountAsync(i => i.OrderId == id, cancellation).ConfigureAwait(false)); // <- ORM1001
        }

        return counts;
    }
}
