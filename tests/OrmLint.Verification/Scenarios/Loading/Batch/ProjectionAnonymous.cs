// An object of two columns is asked for.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.AsNoTracking().OrderBy(order => order.Id).ToList())
        {
            var customer = db.Customers.Where(c => c.Id == order.CustomerId).Select(c => new { c.Name, c.City }).First(); // <- ORM1001
            lines.Add(customer.Name + customer.City);
        }

        return lines;
    }
}
