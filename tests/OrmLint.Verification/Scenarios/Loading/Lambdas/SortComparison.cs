// A comparison for List.Sort that queries (X14).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var customers = db.Customers.Select(c => c.Id).ToList();
        customers.Sort((a, b) => Spent(a).CompareTo(Spent(b))); // <- ORM1001 ORM1001
        return customers;

        decimal Spent(int customer) => db.Orders.Where(o => o.CustomerId == customer).Select(o => o.Total).ToList().Sum();
    }
}
