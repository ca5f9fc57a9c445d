// DbSet.Local holds what is tracked, and asks nothing (N21).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        db.Customers.Load();
        var names = new List<string>();
        foreach (var id in db.Orders.Select(o => o.CustomerId).ToList())
            names.Add(db.Customers.Local.First(c => c.Id == id).Name);
        return names;
    }
}
