// The loop does something else besides.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var log = new List<int>();
        foreach (var order in db.Orders.AsNoTracking().ToList())
        {
            log.Add(order.Id);
            db.Items.Where(i => i.OrderId == order.Id).ExecuteDelete(); // <- ORM1001
        }

        return log;
    }
}
