// The rows are loaded into a dictionary before the loop (N19).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.ToList();
        var ids = orders.Select(o => o.CustomerId).ToList();
        var customers = db.Customers.Where(c => ids.Contains(c.Id)).ToDictionary(c => c.Id);
        var names = new List<string>();
        foreach (var order in orders)
        {
            if (customers.TryGetValue(order.CustomerId, out var customer)) names.Add(customer.Name);
        }

        return names;
    }
}
