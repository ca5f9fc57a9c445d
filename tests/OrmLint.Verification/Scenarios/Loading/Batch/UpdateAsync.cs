// An update per element, with a token.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        await Close(db, await db.Orders.Select(o => o.Id).ToListAsync(), CancellationToken.None);
        return await db.Orders.CountAsync(o => o.Status == "Closed");
    }

    private static async Task Close(ShopContext db, IReadOnlyList<int> orderIds, CancellationToken ct)
    {
        foreach (var orderId in orderIds)
        {
            await db.Orders.Where(o => o.Id == orderId).ExecuteUpdateAsync(s => s.SetProperty(o => o.Status, "Closed"), ct); // <- ORM1001
        }
    }
}
