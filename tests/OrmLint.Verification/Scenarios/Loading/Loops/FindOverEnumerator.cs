// The enumerator is moved by hand (P01).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        using var ids = db.Orders.Select(order => order.CustomerId).ToList().GetEnumerator();
        while (ids.MoveNext())
        {
            var customer = db.Customers.Find(ids.Current); // <- ORM1001
            if (customer is not { City: "City 0" }) continue;
            names.Add(customer.Name);
        }

        return names;
    }
}
