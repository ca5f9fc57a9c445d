// An indexer that queries (X13, P34).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new CustomerNames(db);
        var lines = new List<string>();
        foreach (var order in db.Orders.ToList()) lines.Add(names[order.CustomerId]); // <- ORM1001
        return lines;
    }
}

public class CustomerNames(ShopContext db)
{
    public string this[int id] => db.Customers.Where(c => c.Id == id).Select(c => c.Name).Single();
}
