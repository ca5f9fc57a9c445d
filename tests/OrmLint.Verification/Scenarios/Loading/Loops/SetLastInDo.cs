// The set in a field, Last in a do loop over a queue (P10).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => new LatestOrders(db).Of(new Queue<int>(db.Customers.Select(c => c.Id)));
}

public class LatestOrders
{
    private readonly DbSet<Order> _orders;

    public LatestOrders(ShopContext context) => _orders = context.Set<Order>();

    public List<decimal> Of(Queue<int> customers)
    {
        var totals = new List<decimal>();
        do
        {
            var customer = customers.Dequeue();
            totals.Add(_orders.OrderBy(o => o.Id).Last(o => o.CustomerId == customer).Total); // <- ORM1001
        }
        while (customers.Count > 0);
        return totals;
    }
}
