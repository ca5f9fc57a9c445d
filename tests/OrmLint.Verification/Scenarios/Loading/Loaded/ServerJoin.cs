// A join in query syntax, read in a loop (N06, N19).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var rows = from order in db.Orders
                   join customer in db.Customers on order.CustomerId equals customer.Id
                   orderby order.Id
                   select new { order.Id, customer.Name };
        var lines = new List<string>();
        foreach (var row in rows) lines.Add($"{row.Id} {row.Name}");
        return lines;
    }
}
