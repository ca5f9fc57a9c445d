// What was seen is skipped (N17).
// rows: 30 90
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var seen = new HashSet<string>();
        var sum = 0;
        foreach (var customer in db.Customers.ToList())
        {
            if (!seen.Add(customer.City)) continue;
            sum += db.Customers.Count(c => c.City == customer.City);
        }

        return sum;
    }
}
