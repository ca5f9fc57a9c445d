// The values of a dictionary are asked for one by one.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Customers.Select(c => c.Id).ToList();
        return ids.ToDictionary(id => id, id => db.Orders.Where(o => o.CustomerId == id).Select(o => o.Status).ToList()); // <- ORM1001
    }
}
