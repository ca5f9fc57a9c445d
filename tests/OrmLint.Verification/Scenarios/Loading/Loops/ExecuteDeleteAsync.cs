// A set-based delete is sent for each element (P21).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var ids = await db.Orders.Select(o => o.Id).ToListAsync();
        var deleted = 0;
        foreach (var id in ids)
        {
            deleted += await db.Items // <- ORM1001
                .Where(i => i.OrderId == id)
                .ExecuteDeleteAsync();
        }

        return deleted;
    }
}
