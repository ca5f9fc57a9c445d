// All, in a conditional expression (P09).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var states = new SortedDictionary<int, string>();
        foreach (var order in db.Orders.Select(o => o.Id).ToHashSet())
            states[order] = db.Items.Where(i => i.OrderId == order).All(i => i.Quantity > 0) ? "complete" : "open"; // <- ORM1001
        return states;
    }
}
