// A ForEach of the team's own, an extension of IEnumerable (P37).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        db.Orders.Select(order => order.CustomerId).ToList().AsEnumerable().ForEach(id => names.Add(db.Customers.Single(c => c.Id == id).Name)); // <- ORM1001
        return names;
    }
}

public static class Sequences
{
    public static void ForEach<T>(this IEnumerable<T> elements, Action<T> action)
    {
        foreach (var element in elements) action(element);
    }
}
