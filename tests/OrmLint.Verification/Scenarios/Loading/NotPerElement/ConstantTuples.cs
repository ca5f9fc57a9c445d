// A list of tuples, written in the method (N26).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var bands = new List<(string Name, decimal From, decimal To)> { ("small", 0, 20), ("middle", 20, 40), ("large", 40, 1000) };
        var lines = new List<string>();
        foreach (var (name, from, to) in bands)
        {
            lines.Add($"{name} {await db.Orders.CountAsync(o => o.Total >= from && o.Total < to) >= 0}");
        }

        return lines;
    }
}
