// Proxies load lazily without tracking too (Y22).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.AsNoTracking().ToList())
            names.Add(order.Customer.Name); // <- ORM1002
        return names;
    }
}
