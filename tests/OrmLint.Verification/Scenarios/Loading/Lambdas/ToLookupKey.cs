// The key of a lookup, and the key of an order, are queries (P49).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.ToList();
        var byCity = orders.ToLookup(order => db.Customers.Where(c => c.Id == order.CustomerId).Select(c => c.City).Single()); // <- ORM1001
        var sorted = orders.OrderBy(order => db.Items.Count(item => item.OrderId == order.Id)); // <- ORM1001
        return $"{byCity.Count} {sorted.First().Id}";
    }
}
