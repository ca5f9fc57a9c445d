// A query composed before the loop sees the variable as it is when it runs: per element, not the same.
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var id = 0;
        var items = db.Items.Where(item => item.OrderId == id);
        var counts = new List<int>();
        foreach (var order in db.Orders.ToList())
        {
            id = order.Id;
            counts.Add(items.Count()); // <- ORM1001
        }

        return counts;
    }
}
