// The parameter is executed by an asynchronous operator, which only EF Core has (P33).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db) => await CountsAsync(db.Items.AsNoTracking(), await db.Orders.Select(order => order.Id).ToArrayAsync());

    private static async Task<int[]> CountsAsync(IQueryable<Item> items, int[] orders)
    {
        var counts = new int[orders.Length];
        for (var i = 0; i < orders.Length; i++)
        {
            var order = orders[i];
            counts[i] = await items.CountAsync(item => item.OrderId == order); // <- ORM1001
        }

        return counts;
    }
}
