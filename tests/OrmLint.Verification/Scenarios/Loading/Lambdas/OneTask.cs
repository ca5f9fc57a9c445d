// A list of tasks, of which one queries (N37).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var tasks = new List<Task<int>> { db.Orders.CountAsync(), Task.FromResult(1) };
        var counts = await Task.WhenAll(tasks);
        return counts.Sum();
    }
}
