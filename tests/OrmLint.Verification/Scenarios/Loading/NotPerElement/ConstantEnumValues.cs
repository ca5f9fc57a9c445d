// Over the values of an enum, and over a written list (N26).
using Shop;

static class Scenario
{
    private enum Step { New, Paid }

    private static readonly string[] s_cities = ["City 0", "City 1", "City 2"];

    public static object Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var step in Enum.GetValues<Step>())
        {
            var status = step.ToString();
            counts.Add(db.Orders.Count(o => o.Status == status));
        }

        foreach (var city in s_cities) counts.Add(db.Customers.Count(c => c.City == city));
        return counts.Count;
    }
}
