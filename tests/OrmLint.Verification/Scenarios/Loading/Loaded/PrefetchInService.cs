// The service prefetches and hands a dictionary to a helper (N19).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var customers = db.Customers.ToDictionary(c => c.Id);
        return db.Orders.ToList().Select(order => Line(order, customers)).ToList();
    }

    private static string Line(Order order, IReadOnlyDictionary<int, Customer> customers)
        => customers.TryGetValue(order.CustomerId, out var customer) ? customer.Name : "";
}
