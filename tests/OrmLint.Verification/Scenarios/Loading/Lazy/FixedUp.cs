// Both sides are loaded: EF Core connects them, and nothing is left to load (N33).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var customers = db.Customers.ToList();
        var names = new List<string>();
        foreach (var order in db.Orders.ToList())
            names.Add($"{customers.Count} {order.Customer.Name}");
        return names;
    }
}
