// An option is walked over to get at its value: it holds one at most.
using System.Collections;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var id in Option.Of<int>(db.Orders.Max(order => order.CustomerId)))
        {
            names.Add(db.Customers.Single(customer => customer.Id == id).Name);
        }

        return names;
    }
}

static class Option
{
    public static Option<T> Of<T>(T? value) where T : struct => new(value is { } known ? [known] : []);
}

readonly struct Option<T>(T[] values) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
