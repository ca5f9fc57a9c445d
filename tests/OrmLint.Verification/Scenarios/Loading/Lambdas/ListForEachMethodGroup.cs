// List.ForEach with a method group (P40, P39).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var collector = new Collector(db);
        db.Orders.Select(order => order.CustomerId).ToList().ForEach(collector.Add); // <- ORM1001
        return collector.Names;
    }
}

public class Collector(ShopContext db)
{
    public List<string> Names { get; } = [];

    public void Add(int customer) => Names.Add(db.Customers.Find(customer)!.Name);
}
