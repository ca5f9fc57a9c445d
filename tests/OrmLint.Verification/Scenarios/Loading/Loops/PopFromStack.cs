// A stack is emptied, TryPop in the condition (P10).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var left = new Stack<int>(db.Orders.Select(o => o.Id));
        var sums = new List<int>();
        while (left.TryPop(out var id))
            sums.Add(db.Items.Where(i => i.OrderId == id).Sum(i => i.Quantity)); // <- ORM1001
        return sums;
    }
}
