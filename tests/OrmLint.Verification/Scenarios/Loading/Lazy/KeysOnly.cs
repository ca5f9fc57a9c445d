// Only foreign keys are read (N30).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var ids = new HashSet<int>();
        foreach (var item in db.Items.ToList()) ids.Add(item.ProductId + item.OrderId);
        return ids.Count;
    }
}
