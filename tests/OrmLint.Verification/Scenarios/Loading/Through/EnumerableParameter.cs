// A query is passed as IEnumerable, and enumerated per element by whom it is passed to (P33).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var sums = new List<int>();
        foreach (var id in db.Orders.Select(order => order.Id).ToList())
            sums.Add(Sum(db.Items.Where(item => item.OrderId == id))); // <- ORM1001
        return sums;
    }

    private static int Sum(IEnumerable<Item> items)
    {
        var sum = 0;
        foreach (var item in items) sum += item.Quantity;
        return sum;
    }
}
