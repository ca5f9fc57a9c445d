// Lazy loading is switched off for this context: nothing is loaded, and nothing is sent.
// ef: 10
// fix: none
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        db.ChangeTracker.LazyLoadingEnabled = false;
        var names = new List<string?>();
        foreach (var order in db.Orders.ToList())
            names.Add(order.Customer?.Name);
        return names;
    }
}
