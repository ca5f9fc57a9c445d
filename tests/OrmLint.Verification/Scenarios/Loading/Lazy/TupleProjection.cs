// The rows are records that hold what is read (N36).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        var rows = await db.Orders.Select(o => new Row(o.Id, o.Customer.Name, o.Items.Count)).ToListAsync();
        var lines = new List<string>();
        foreach (var row in rows) lines.Add($"{row.Id} {row.Customer} {row.Items}");
        return lines;
    }
}

public record Row(int Id, string Customer, int Items);
