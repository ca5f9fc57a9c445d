// Pages are read until one is empty (N10).
// rows: 30 90
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var totals = new List<decimal>();
        var page = 0;
        while (true)
        {
            var orders = db.Orders.OrderBy(o => o.Id).Skip(page * 20).Take(20).ToList();
            if (orders.Count == 0) break;
            totals.AddRange(orders.Select(o => o.Total));
            page++;
        }

        return totals;
    }
}
