// A default method of the interface queries (X11).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        ICounts counts = new Counts(db);
        return db.Orders.Select(order => order.Id).ToList().Select(id => counts.Of(id)).ToList(); // <- ORM1001
    }
}

public interface ICounts
{
    ShopContext Db { get; }

    int Of(int order) => Db.Items.Count(item => item.OrderId == order);
}

public class Counts(ShopContext db) : ICounts
{
    public ShopContext Db => db;
}
