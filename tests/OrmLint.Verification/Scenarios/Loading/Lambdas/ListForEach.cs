// List.ForEach with a lambda that queries (P40).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        var ids = db.Orders.Select(o => o.CustomerId).ToList();
        ids.ForEach(id => names.Add(db.Customers.Find(id)!.Name)); // <- ORM1001
        return names;
    }
}
