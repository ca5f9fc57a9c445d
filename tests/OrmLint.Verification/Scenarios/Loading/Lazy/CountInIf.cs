// An if looks at the number of items, with Take on the query (P60).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var ids = new List<int>();
        foreach (var order in db.Orders.OrderBy(o => o.Id).Take(100).ToList())
        {
            if (order.Items.Count < 2) continue; // <- ORM1002
            ids.Add(order.Id);
        }

        return ids;
    }
}
