// A correlated subquery for each row of the result, in one statement (N07, N08).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var rows = await db.Customers
            .Select(c => new { c.Name, Orders = db.Orders.Count(o => o.CustomerId == c.Id), Last = c.Orders.OrderByDescending(o => o.Id).Select(o => o.Status).FirstOrDefault() })
            .ToListAsync();
        var lines = new List<string>();
        foreach (var row in rows) lines.Add($"{row.Name} {row.Orders} {row.Last}");
        return lines;
    }
}
