// A compiled query in a local, invoked by name (P36).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var count = EF.CompileQuery((ShopContext context, int order) => context.Items.Count(item => item.OrderId == order));
        var counts = new List<int>();
        foreach (var order in db.Orders.Select(o => o.Id).ToList()) counts.Add(count.Invoke(db, order)); // <- ORM1001
        return counts;
    }
}
