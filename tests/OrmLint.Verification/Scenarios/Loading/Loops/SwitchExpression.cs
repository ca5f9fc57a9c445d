// The query stands in an arm of a switch expression (P03).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var text = new List<string>();
        foreach (var order in db.Orders.OrderBy(o => o.Id).ToList())
        {
            text.Add(order switch
            {
                { Total: <= 0 } => "free",
                { Status: "Paid" } => db.Customers.Where(c => c.Id == order.CustomerId).Select(c => c.Name).Single(), // <- ORM1001
                _ => "open",
            });
        }

        return text;
    }
}
