// ExecuteDelete per element (P21).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var removed = 0;
        foreach (var order in db.Orders.Where(o => o.Total > 20).ToList())
            removed += db.Items.Where(i => i.OrderId == order.Id).ExecuteDelete(); // <- ORM1001
        return removed;
    }
}
