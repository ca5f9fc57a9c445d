// The query of a navigation, per entity (P14).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var sums = new List<int>();
        foreach (var order in await db.Orders.ToListAsync())
        {
            var large = await db.Entry(order) // <- ORM1001
                .Collection(o => o.Items)
                .Query()
                .Where(item => item.Quantity > 2)
                .ToListAsync();
            sums.Add(large.Sum(item => item.Quantity));
        }

        return sums;
    }
}
