// Lambdas with queries are collected, and one of them is run (N29, Y19).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var reports = new Dictionary<string, Func<int>>();
        foreach (var city in db.Customers.Select(c => c.City).Distinct().ToList())
        {
            reports[city] = () => db.Customers.Count(c => c.City == city);
        }

        return reports["City 1"]();
    }
}
