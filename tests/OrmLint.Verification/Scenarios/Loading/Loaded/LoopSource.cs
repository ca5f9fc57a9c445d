// The query is what the loop runs over (N01).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.Where(o => o.Total > 0).OrderBy(o => o.Id))
            lines.Add($"{order.Id} {order.Status}");
        return lines;
    }
}
