// The interface is a parameter of a static method, called in a LINQ lambda (P30).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => Names(new Directory(db), db.Orders.ToList());

    private static List<string> Names(IDirectory directory, List<Order> orders)
        => orders.Where(order => order.Total > 0).Select(order => directory.NameOf(order.CustomerId)).ToList(); // <- ORM1001
}

public interface IDirectory
{
    string NameOf(int customer);
}

public sealed class Directory(ShopContext db) : IDirectory
{
    public string NameOf(int customer)
    {
        var found = db.Customers.Where(c => c.Id == customer).Select(c => new { c.Name }).First();
        return found.Name;
    }
}
