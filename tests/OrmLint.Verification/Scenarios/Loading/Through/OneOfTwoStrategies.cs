// Of two implementations one asks the database, the other stands for nothing (X10).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        IDiscount discount = db.Orders.Count() > 0 ? new StoredDiscount(db) : new NoDiscount();
        var sum = 0m;
        foreach (var order in db.Orders.ToList()) sum += discount.Of(order.CustomerId); // <- ORM1001
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
