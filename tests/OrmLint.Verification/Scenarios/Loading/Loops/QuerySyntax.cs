// A query in query syntax, counted per element (P07).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var customer in db.Customers.ToList())
        {
            var orders = from order in db.Orders
                         where order.CustomerId == customer.Id && order.Total > 0
                         select order;
            counts.Add(orders.Count()); // <- ORM1001
        }

        return counts;
    }
}
