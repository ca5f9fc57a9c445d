// The query is a parameter, executed in the method's loop (P33).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => Names(db.Customers, db.Orders.Select(order => order.CustomerId).ToList());

    private static List<string> Names(IQueryable<Customer> customers, List<int> ids)
    {
        var names = new List<string>();
        foreach (var id in ids)
        {
            names.Add(customers.Single(customer => customer.Id == id).Name); // <- ORM1001
        }

        return names;
    }
}
