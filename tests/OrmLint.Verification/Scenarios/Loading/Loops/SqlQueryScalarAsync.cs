// A scalar by SqlQuery per element (P18).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var order in await db.Orders.Select(o => o.Id).ToListAsync())
            counts.Add(await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM Items WHERE OrderId = {order}").SingleAsync()); // <- ORM1001
        return counts;
    }
}
