// The rows of a navigation are counted for each element (P14).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var order in await db.Orders.ToListAsync())
            counts.Add(await db.Entry(order).Collection(o => o.Items).Query().CountAsync()); // <- ORM1001
        return counts;
    }
}
