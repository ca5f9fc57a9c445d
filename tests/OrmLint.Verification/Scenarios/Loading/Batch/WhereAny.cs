// A lambda of Where asks for each element, and a list is made of it.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var customers = db.Customers.AsNoTracking().OrderBy(c => c.Id).ToList();
        var rich = customers.Where(c => db.Orders.Any(o => o.CustomerId == c.Id && o.Total > 20)).Select(c => c.Name).ToList(); // <- ORM1001
        return rich;
    }
}
