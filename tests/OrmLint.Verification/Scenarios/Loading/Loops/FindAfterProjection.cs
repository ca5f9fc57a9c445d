// The ids come from the same table, but nothing of it is tracked: Find asks the database for each (P01).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var ids = await db.Orders.Select(order => order.Id).ToListAsync();
        var totals = new List<decimal>();
        foreach (var id in ids)
        {
            var order = await db.Orders.FindAsync(id); // <- ORM1001
            totals.Add(order!.Total);
        }

        return totals;
    }
}
