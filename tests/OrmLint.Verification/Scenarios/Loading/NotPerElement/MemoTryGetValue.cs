// A dictionary keeps what was found; the orders have few customers (N17).
// rows: 30 90
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var cities = new Dictionary<string, int>();
        var counts = new List<int>();
        foreach (var customer in db.Customers.ToList())
        {
            if (!cities.TryGetValue(customer.City, out var count))
            {
                count = db.Customers.Count(c => c.City == customer.City);
                cities.Add(customer.City, count);
            }

            counts.Add(count);
        }

        return counts.Sum();
    }
}
