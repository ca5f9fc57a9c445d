// SelectMany over a list, with a query inside (P38).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Orders.Select(order => order.Id).ToList();
        return ids.SelectMany(id => db.Items.Where(item => item.OrderId == id).ToList()).Sum(item => item.Quantity); // <- ORM1001
    }
}
