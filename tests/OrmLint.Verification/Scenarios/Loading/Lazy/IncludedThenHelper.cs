// The reference is included, and a helper reads it (N02).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.Include(o => o.Customer).ToList()) lines.Add(Line(order));
        return lines;

        static string Line(Order order) => order.Customer.Name;
    }
}
