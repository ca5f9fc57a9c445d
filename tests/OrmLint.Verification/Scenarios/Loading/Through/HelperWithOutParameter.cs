// The helper gives what it found by an out parameter (P25).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.ToList())
        {
            if (TryFind(db, order.CustomerId, out var customer)) names.Add(customer!.Name); // <- ORM1001
        }

        return names;
    }

    private static bool TryFind(ShopContext db, int id, out Customer? customer)
    {
        customer = db.Customers.FirstOrDefault(c => c.Id == id);
        return customer is not null;
    }
}
