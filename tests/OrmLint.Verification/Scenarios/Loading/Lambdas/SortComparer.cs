// A comparer that asks the database for each comparison (X14).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var customers = db.Customers.ToList();
        customers.Sort(new ByRevenue(db)); // <- ORM1001
        return customers.Select(c => c.Name).ToList();
    }
}

public class ByRevenue(ShopContext db) : IComparer<Customer>
{
    public int Compare(Customer? one, Customer? other) => Revenue(one!).CompareTo(Revenue(other!)) is not 0 and var order ? order : one!.Id.CompareTo(other!.Id);

    private double Revenue(Customer customer) => db.Orders.Where(o => o.CustomerId == customer.Id).Sum(o => (double)o.Total);
}
