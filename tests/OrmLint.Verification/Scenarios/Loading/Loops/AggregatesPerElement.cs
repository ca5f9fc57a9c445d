// Sum, Max and Average per element: three statements each (P03).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var statistics = new List<(int Sum, int Max, double Average)>();
        foreach (var order in db.Orders.Select(o => o.Id).ToList())
        {
            var own = db.Items.Where(item => item.OrderId == order);
            var sum = own.Sum(item => item.Quantity); // <- ORM1001
            var max = own.Max(item => item.Quantity); // <- ORM1001
            var average = own.Average(item => item.Quantity); // <- ORM1001
            statistics.Add((sum, max, average));
        }

        return statistics.Select(s => $"{s.Sum} {s.Max} {s.Average}").ToList();
    }
}
