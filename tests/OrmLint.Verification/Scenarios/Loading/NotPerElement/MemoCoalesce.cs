// The value of a nullable local is asked for the first time only (Y08).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        decimal? rate = null;
        var sum = 0m;
        foreach (var order in db.Orders.ToList())
        {
            rate ??= db.Products.Max(p => p.Id);
            if (rate == null) rate = db.Products.Count();
            sum += order.Total * rate.Value;
        }

        return sum;
    }
}
