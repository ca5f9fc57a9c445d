// The query comes from a property (P32).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => new Reports(db).Counts();
}

public class Reports(ShopContext db)
{
    private IQueryable<Order> Open => db.Orders.Where(order => order.Status == "New");

    public List<int> Counts()
    {
        var counts = new List<int>();
        foreach (var customer in db.Customers.Select(c => c.Id).ToList())
        {
            counts.Add(Open.Count(order => order.CustomerId == customer)); // <- ORM1001
        }

        return counts;
    }
}
