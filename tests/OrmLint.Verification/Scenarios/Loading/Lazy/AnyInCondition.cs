// A collection is read in a condition; what shapes the query does not load it (P60).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var busy = new List<int>();
        var orders = db.Orders.AsSplitQuery().OrderBy(o => o.Placed).Take(100).ToList();
        foreach (var order in orders)
        {
            if (order.Items.Any(i => i.Quantity > 1)) // <- ORM1002
                busy.Add(order.Id);
        }

        return busy;
    }
}
