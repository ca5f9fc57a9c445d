// Counts the rows of each element in a long, in a lambda.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Customers.OrderBy(c => c.Id).Select(c => c.Id).ToArray();
        return ids.Select(id => db.Orders.LongCount(o => o.CustomerId == id && o.Total > 15)).ToList(); // <- ORM1001
    }
}
