// A query per key of a grouping (X19).
using Shop;

static class Scenario
{
    // rows: 4 12
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var group in db.Orders.ToList().GroupBy(order => order.CustomerId))
        {
            var name = db.Customers.Where(c => c.Id == group.Key).Select(c => c.Name).First(); // <- ORM1001
            names.Add($"{name}: {group.Sum(order => order.Total)}");
        }

        return names;
    }
}
