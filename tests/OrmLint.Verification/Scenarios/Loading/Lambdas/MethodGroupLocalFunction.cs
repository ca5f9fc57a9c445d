// A local function handed over as a method group (P39).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Orders.Select(order => order.Id).ToArray();
        return Array.ConvertAll(ids, Count); // <- ORM1001

        int Count(int order) => db.Items.Count(item => item.OrderId == order);
    }
}
