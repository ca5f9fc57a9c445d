// An added entity is found before it is saved: a query would not see it.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        db.Customers.Add(new Customer { Id = 100, Name = "New" });
        var ids = db.Orders.Select(o => o.CustomerId).ToList();
        ids.Add(100);
        var names = new List<string?>();
        foreach (var id in ids)
            names.Add(db.Customers.Find(id)?.Name); // <- ORM1001
        return names;
    }
}
