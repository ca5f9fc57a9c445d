// Who calls it passes a list: nothing is sent.
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.Select(order => order.CustomerId).ToList();
        return Names(db.Customers.ToList().AsQueryable(), orders);
    }

    private static List<string> Names(IQueryable<Customer> customers, List<int> ids)
    {
        var names = new List<string>();
        foreach (var id in ids) names.Add(customers.Single(customer => customer.Id == id).Name);
        return names;
    }
}
