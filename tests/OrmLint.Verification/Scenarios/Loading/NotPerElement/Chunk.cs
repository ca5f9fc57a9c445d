// One query per batch of ids (N09).
// rows: 30 90
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        var ids = db.Orders.Select(o => o.CustomerId).ToList();
        foreach (var batch in ids.Chunk(20))
            names.AddRange(db.Customers.Where(c => batch.Contains(c.Id)).Select(c => c.Name));
        return names;
    }
}
