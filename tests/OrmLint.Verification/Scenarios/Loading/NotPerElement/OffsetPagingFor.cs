// Pages are read by a counted loop (N10).
// rows: 30 90
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var total = await db.Orders.CountAsync();
        var statuses = new List<string>();
        for (var skip = 0; skip < total; skip += 20)
            statuses.AddRange(await db.Orders.OrderBy(o => o.Id).Skip(skip).Take(20).Select(o => o.Status).ToListAsync());
        return statuses;
    }
}
