// Each id is looked up with a query of its own.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var ids = await db.Orders.AsNoTracking().Select(order => order.Id).ToListAsync();
        var totals = new List<decimal>();
        foreach (var id in ids)
        {
            var order = db.Orders.Find(id); // <- ORM1001
            totals.Add(order!.Total);
        }

        return totals;
    }
}
