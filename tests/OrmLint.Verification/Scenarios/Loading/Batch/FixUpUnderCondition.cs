// Only the customers of large orders are loaded, and the orders show it.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.OrderBy(o => o.Id).ToList();
        foreach (var order in orders)
        {
            if (order.Total > 20)
            {
                var customer = db.Customers.First(c => c.Id == order.CustomerId); // <- ORM1001
                customer.City = "Here";
            }
        }

        return orders.Select(o => o.Customer == null).ToList();
    }
}
