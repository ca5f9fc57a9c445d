// Aggregate carries on what a query says of each (X20).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Orders.Select(o => o.Id).ToList();
        return ids.Aggregate(0, (sum, id) => sum + db.Items.Where(i => i.OrderId == id).Sum(i => i.Quantity)); // <- ORM1001
    }
}
