// A Lazy per element, and one for all of them (X15).
using Shop;

static class Scenario
{
    public static int Run(ShopContext db)
    {
        var known = new Lazy<int>(() => db.Products.Count());
        var sum = 0;
        foreach (var order in db.Orders.ToList())
        {
            var customer = new Lazy<Customer>(() => db.Customers.First(c => c.Id == order.CustomerId));
            if (order.Total > 0) sum += customer.Value.Name.Length; // <- ORM1001
            sum += known.Value;
        }

        return sum;
    }
}
