// A property of a view model queries, and is read per element (P34).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var rows = db.Orders.ToList().Select(order => new OrderRow(db, order.Id)).ToList();
        var sum = 0;
        foreach (var row in rows)
        {
            sum += row.ItemCount; // <- ORM1001
        }

        return sum;
    }
}

public class OrderRow(ShopContext db, int id)
{
    public int ItemCount => db.Items.Count(item => item.OrderId == id);
}
