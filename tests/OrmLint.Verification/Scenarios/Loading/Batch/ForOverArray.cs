// A for loop over an array, with the element by its index.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.AsNoTracking().ToArray();
        var names = new string[orders.Length];
        for (var i = 0; i < orders.Length; i++)
        {
            names[i] = db.Customers.First(c => c.Id == orders[i].CustomerId).Name; // <- ORM1001
        }

        return names;
    }
}
