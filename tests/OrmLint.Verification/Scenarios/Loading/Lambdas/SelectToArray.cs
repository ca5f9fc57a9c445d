// A projection in memory whose lambda has a body (P38).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var rows = db.Orders.ToList().Select(order =>
        {
            var customer = db.Customers.Single(c => c.Id == order.CustomerId); // <- ORM1001
            return new { order.Id, customer.Name };
        }).ToArray();
        return rows.Length;
    }
}
