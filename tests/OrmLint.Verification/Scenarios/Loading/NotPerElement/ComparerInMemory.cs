// A comparer that has what it needs (X14).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var customers = db.Customers.ToList();
        customers.Sort(new ByRevenue(db));
        return customers.Select(c => c.Name).ToList();
    }
}

public class ByRevenue : IComparer<Customer>
{
    private readonly Dictionary<int, double> _revenue;

    public ByRevenue(ShopContext db) => _revenue = db.Orders.GroupBy(o => o.CustomerId).Select(g => new { g.Key, Sum = g.Sum(o => (double)o.Total) }).ToDictionary(r => r.Key, r => r.Sum);

    public int Compare(Customer? one, Customer? other) => (_revenue.GetValueOrDefault(one!.Id), one.Id).CompareTo((_revenue.GetValueOrDefault(other!.Id), other.Id));
}
