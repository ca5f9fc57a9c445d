// A scalar query is asked whether it contains each element (P11).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var known = new List<string>();
        foreach (var customer in db.Customers.AsNoTracking().ToList())
        {
            if (db.Orders.Select(o => o.CustomerId).Contains(customer.Id)) // <- ORM1001
                known.Add(customer.Name);
        }

        return known;
    }
}
