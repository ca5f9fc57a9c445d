// LINQ on lists in a loop: no query (N20).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var customers = db.Customers.ToList();
        var items = db.Items.AsEnumerable().ToArray();
        var lines = new List<string>();
        foreach (var order in db.Orders.ToList())
        {
            var customer = customers.First(c => c.Id == order.CustomerId);
            var count = items.Count(i => i.OrderId == order.Id);
            if (customers.Any(c => c.Name == order.Status)) continue;
            lines.Add($"{customer.Name} {count}");
        }

        return lines;
    }
}
