// do { } while (false), and a loop over one element (Y15).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var count = 0;
        do
        {
            count = db.Orders.Count();
            if (count == 0) break;
            count += db.Items.Count() > 0 ? 1 : 0;
        }
        while (false);

        foreach (var city in new[] { "City 1" }) count += db.Customers.Any(c => c.City == city) ? 1 : 0;
        return count > 0;
    }
}
