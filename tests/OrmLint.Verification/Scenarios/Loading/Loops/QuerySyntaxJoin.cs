// A join in query syntax, listed per element (P07).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var result = new List<string>();
        foreach (var city in db.Customers.Select(customer => customer.Name).ToList())
        {
            var names = (from customer in db.Customers // <- ORM1001
                         join order in db.Orders on customer.Id equals order.CustomerId
                         where customer.Name == city
                         orderby order.Placed
                         select order.Status).ToList();
            result.AddRange(names);
        }

        return result;
    }
}
