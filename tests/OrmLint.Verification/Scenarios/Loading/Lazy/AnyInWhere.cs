// A condition in memory looks into a collection, with AsSplitQuery on the query (P60).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var large = db.Orders.AsSplitQuery().OrderBy(o => o.Id).ToList().Where(o => o.Items.Any(i => i.Quantity > 2)); // <- ORM1002
        return large.Select(o => o.Id).ToList();
    }
}
