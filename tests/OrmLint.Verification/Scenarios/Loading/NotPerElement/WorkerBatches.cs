// A worker takes batches of a hundred until none is left (Y07).
// rows: 20 60
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var done = 0;
        while (true)
        {
            var batch = await db.Orders.Where(o => o.Status == "New").OrderBy(o => o.Id).Take(100).ToListAsync();
            if (batch.Count == 0) break;
            foreach (var order in batch) order.Status = "Paid";
            done += await db.SaveChangesAsync();
        }

        return done;
    }
}
