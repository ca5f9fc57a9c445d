// Whether it is tracked is decided at run time, and the customers are there.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        db.Customers.Load();
        var query = db.Orders.AsNoTracking();
        if (db.Orders.Count() > 2) query = db.Orders;
        return query.First().Customer.Name;
    }
}
