// Aggregate, Sum and TakeWhile with queries in their lambdas (X20).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Orders.Select(order => order.Id).ToList();
        var total = ids.Aggregate(0, (sum, id) => sum + db.Items.Count(item => item.OrderId == id)); // <- ORM1001
        total += ids.Sum(id => db.Items.Where(item => item.OrderId == id).Sum(item => item.Quantity)); // <- ORM1001
        total += ids.TakeWhile(id => db.Items.Any(item => item.OrderId == id)).Count(); // <- ORM1001
        return total;
    }
}
