// A lambda of an in-memory Where queries (P38).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        List<Customer> customers = db.Customers.ToList();
        IEnumerable<Customer> busy = customers.Where(c => db.Orders.Any(o => o.CustomerId == c.Id)); // <- ORM1001
        return busy.Select(c => c.Name).ToArray();
    }
}
