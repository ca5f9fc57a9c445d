// DistinctBy and MaxBy with queries for their keys (P49).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.ToList();
        var best = orders.MaxBy(order => db.Items.Where(i => i.OrderId == order.Id).Sum(i => i.Quantity)); // <- ORM1001
        var cities = orders.DistinctBy(order => db.Customers.First(c => c.Id == order.CustomerId).City).ToList(); // <- ORM1001
        return $"{best!.Id} {cities.Count}";
    }
}
