// An earlier loop sets the reference from a dictionary (Y25).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var customers = db.Customers.ToDictionary(c => c.Id);
        var orders = db.Orders.ToList();
        foreach (var order in orders) order.Customer = customers[order.CustomerId];
        return orders.Select(o => o.Customer.Name).ToList();
    }
}
