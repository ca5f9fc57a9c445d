// The lambdas with queries become part of the statement (Y11).
using System.Linq.Expressions;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        Expression<Func<Order, bool>> hasItems = order => db.Items.Any(item => item.OrderId == order.Id);
        var orders = db.Orders.Where(hasItems).Where(order => db.Customers.Count(c => c.Id == order.CustomerId) == 1).ToList();
        var lines = new List<int>();
        foreach (var order in orders) lines.Add(order.Id);
        return lines;
    }
}
