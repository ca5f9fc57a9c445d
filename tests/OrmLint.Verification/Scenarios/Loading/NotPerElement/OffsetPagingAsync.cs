// Pages until one is empty (N10).
// rows: 20 60
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var seen = 0;
        var page = 0;
        List<Order> orders;
        do
        {
            orders = await db.Orders.OrderBy(o => o.Id).Skip(page++ * 10).Take(10).ToListAsync();
            seen += orders.Count;
        }
        while (orders.Count > 0);
        return seen;
    }
}
