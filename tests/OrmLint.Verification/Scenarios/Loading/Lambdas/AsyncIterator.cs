// An iterator queries for each row that it streams (P47).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var lines = new List<string>();
        await foreach (var line in Lines(db)) lines.Add(line);
        return lines;
    }

    private static async IAsyncEnumerable<string> Lines(ShopContext db)
    {
        await foreach (var order in db.Orders.AsAsyncEnumerable())
        {
            var count = await db.Items.CountAsync(i => i.OrderId == order.Id); // <- ORM1001
            yield return $"{order.Id}: {count}";
        }
    }
}
