// Zip and TakeWhile ask for each (X20).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Orders.Select(o => o.Id).ToList();
        var open = ids.TakeWhile(id => db.Items.Any(i => i.OrderId == id)).ToList(); // <- ORM1001
        return ids.Zip(open, (one, other) => db.Items.Count(i => i.OrderId == one) + other).ToList(); // <- ORM1001
    }
}
