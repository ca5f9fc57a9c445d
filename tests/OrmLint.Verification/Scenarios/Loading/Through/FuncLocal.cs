// A lambda in a local holds the query (P37).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        Func<int, string> nameOf = id => db.Customers.Where(c => c.Id == id).Select(c => c.Name).Single();
        var names = new List<string>();
        foreach (var order in db.Orders.ToList()) names.Add(nameOf(order.CustomerId)); // <- ORM1001
        return names;
    }
}
