// Pages are read from the last key on (N11).
// rows: 30 90
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var totals = new List<decimal>();
        var last = 0;
        List<Order> page;
        do
        {
            page = await db.Orders.Where(o => o.Id > last).OrderBy(o => o.Id).Take(20).AsNoTracking().ToListAsync();
            totals.AddRange(page.Select(o => o.Total));
            if (page.Count > 0) last = page[^1].Id;
        }
        while (page.Count == 20);

        return totals;
    }
}
