// Two elements that the source names (N26).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var status in new[] { "New", "Paid" })
            counts.Add(db.Orders.Count(o => o.Status == status) > 0 ? 1 : 0);
        return counts;
    }
}
