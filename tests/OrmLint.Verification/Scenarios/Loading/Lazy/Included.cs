// The reference is included (N02).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.Include(o => o.Customer).ToList())
            names.Add(order.Customer.Name);
        return names;
    }
}
