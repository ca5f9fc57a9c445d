// An async iterator over a stream, with cancellation, in a reader class (P47).
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> factory)
    {
        var result = new List<string>();
        await foreach (var line in new Feed(factory).ReadAsync()) result.Add(line);
        return result;
    }
}

public class Feed(IDbContextFactory<ShopContext> factory)
{
    public async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var orders = await factory.CreateDbContextAsync(cancellationToken);
        await using var items = await factory.CreateDbContextAsync(cancellationToken);
        await foreach (var order in orders.Orders.OrderBy(o => o.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var sum = await items.Items.Where(i => i.OrderId == order.Id).SumAsync(i => i.Quantity, cancellationToken); // <- ORM1001
            yield return $"{order.Id}={sum}";
        }
    }
}
