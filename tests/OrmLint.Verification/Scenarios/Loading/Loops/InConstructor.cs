// A view model loads its lines in its constructor (P04).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => new Overview(db).Lines;
}

public class Overview
{
    public Overview(ShopContext db)
    {
        foreach (var order in db.Orders.ToList())
        {
            Lines[order.Id] = db.Items.Where(item => item.OrderId == order.Id).Select(item => item.Quantity).ToList(); // <- ORM1001
        }
    }

    public Dictionary<int, List<int>> Lines { get; } = [];
}
