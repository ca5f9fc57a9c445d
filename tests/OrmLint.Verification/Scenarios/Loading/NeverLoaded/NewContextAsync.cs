// A context of its own, and a collection.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> factory)
    {
        await using var db = await factory.CreateDbContextAsync();
        var lines = new List<string>();
        foreach (var order in await db.Orders.OrderBy(o => o.Id).ToListAsync())
            lines.Add($"{order.Id}: {order.Items.Count}"); // <- ORM1003
        return lines;
    }
}
