// A lambda that is not run here.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Orders.Select(o => o.CustomerId).ToList();
        var names = ids.Select(id => db.Customers.First(c => c.Id == id).Name); // <- ORM1001
        return names.ToList();
    }
}
