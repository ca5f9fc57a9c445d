// The loop calls the delegate that it is given (P37).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
        => Map(db.Orders.ToList(), order => db.Customers.Find(order.CustomerId)!.Name); // <- ORM1001

    private static List<string> Map(List<Order> orders, Func<Order, string> map)
    {
        var mapped = new List<string>();
        foreach (var order in orders) mapped.Add(map(order));
        return mapped;
    }
}
