// A lambda of an in-memory Select queries (P38).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Orders.Select(o => o.CustomerId).ToList();
        return ids.Select(id => db.Customers.First(c => c.Id == id).Name).ToList(); // <- ORM1001
    }
}
