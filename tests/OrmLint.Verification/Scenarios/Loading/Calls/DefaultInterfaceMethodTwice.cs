// A default method of an interface counts by another one, which queries (X11).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        IOrderStore store = new OrderStore(db);
        var counts = new List<int>();
        foreach (var id in db.Orders.Select(o => o.Id).ToList()) counts.Add(store.Twice(id)); // <- ORM1001
        return counts;
    }
}

public interface IOrderStore
{
    int Items(int order);

    int Twice(int order) => 2 * Items(order);
}

public class OrderStore(ShopContext db) : IOrderStore
{
    public int Items(int order) => db.Items.Count(i => i.OrderId == order);
}
