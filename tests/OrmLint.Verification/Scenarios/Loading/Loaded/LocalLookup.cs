// The local view, and the change tracker's entries (N21, Y12).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        db.Customers.Load();
        var names = new List<string>();
        foreach (var order in db.Orders.ToList()) names.Add(db.Customers.Local.First(c => c.Id == order.CustomerId).Name);
        foreach (var entry in db.ChangeTracker.Entries<Order>()) names.Add($"{entry.Entity.Id} {entry.State}");
        return names;
    }
}
