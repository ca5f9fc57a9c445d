// The customers of the orders are loaded with Contains before they are read.
// ef: 10
// fix: none
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var orders = db.Orders.ToList();
        var ids = orders.Select(o => o.CustomerId).ToList();
        var customers = db.Customers.Where(c => ids.Contains(c.Id)).ToList();
        var names = new List<string>();
        foreach (var order in orders) names.Add($"{customers.Count} {order.Customer.Name}");
        return names;
    }
}
