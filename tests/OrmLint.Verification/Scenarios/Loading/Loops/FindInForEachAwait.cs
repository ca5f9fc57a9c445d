// A report looks up the customer of each order, one FindAsync after the other (P01).
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var lines = new List<string>();
        var keys = new List<(int Order, int Customer)>();
        foreach (var order in db.Orders.Select(o => new { o.Id, o.CustomerId }).ToList()) keys.Add((order.Id, order.CustomerId));
        foreach (var (order, customerId) in keys)
        {
            var customer = await db.Customers.FindAsync([customerId], CancellationToken.None); // <- ORM1001
            lines.Add($"{order}: {customer?.Name ?? "unknown"}");
        }

        return lines;
    }
}
