// Both sides are loaded, and EF Core connects them (N33).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        db.Customers.Load();
        var names = new List<string>();
        foreach (var order in db.Orders.ToList()) names.Add(order.Customer.Name);
        return names;
    }
}
