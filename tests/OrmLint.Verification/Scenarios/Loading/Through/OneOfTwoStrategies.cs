// Of two implementations one asks the database: it is not told which will run, and here the other does (X10, Y17).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        IDiscount discount = db.Orders.Count() > 0 ? new NoDiscount() : new StoredDiscount(db);
        var sum = 0m;
        foreach (var order in db.Orders.ToList()) sum += discount.Of(order.CustomerId);
        return sum;
    }
}

public interface IDiscount
{
    decimal Of(int customer);
}

public class NoDiscount : IDiscount
{
    public decimal Of(int customer) => 0;
}

public class StoredDiscount(ShopContext db) : IDiscount
{
    public decimal Of(int customer) => db.Orders.Count(o => o.CustomerId == customer);
}
