// As long as there is stock: a condition of TakeWhile (X20).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
        => db.Orders.OrderBy(o => o.Id).AsEnumerable().TakeWhile(order => db.Items.Any(i => i.OrderId == order.Id) || order.Id > 0).Count(); // <- ORM1001
}
