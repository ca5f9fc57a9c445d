// The helper passes the task on, without async (P25, P31).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var id in db.Orders.Select(o => o.Id).ToList()) counts.Add(await CountAsync(db, id)); // <- ORM1001
        return counts;
    }

    private static Task<int> CountAsync(ShopContext db, int order) => db.Items.CountAsync(item => item.OrderId == order);
}
