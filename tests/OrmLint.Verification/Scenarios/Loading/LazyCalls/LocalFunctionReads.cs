// A local function is given each entity and reads the reference (P54).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.ToList()) lines.Add(Line(order)); // <- ORM1002
        return lines;

        static string Line(Order order) => $"{order.Id}: {order.Customer.Name}";
    }
}
