// Batches of keys, asynchronously, into a dictionary (N09).
// rows: 20 60
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var ids = await db.Orders.Select(o => o.CustomerId).Distinct().ToListAsync();
        var names = new Dictionary<int, string>();
        foreach (var chunk in ids.Chunk(20))
        {
            var batch = await db.Customers.Where(c => chunk.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name);
            foreach (var (id, name) in batch) names[id] = name;
        }

        return names.Count;
    }
}
