// The repository is asked once, for all ids.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.ToList();
        var customers = new CustomerRepository(db).GetMany(orders.Select(o => o.CustomerId).ToList());
        var names = new List<string>();
        foreach (var order in orders) names.Add(customers[order.CustomerId].Name);
        return names;
    }
}

public class CustomerRepository(ShopContext db)
{
    public Dictionary<int, Customer> GetMany(ICollection<int> ids) => db.Customers.Where(c => ids.Contains(c.Id)).ToDictionary(c => c.Id);
}
