// One entity is found, and its collection and references are read (N34).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var order = db.Orders.Find(1)!;
        var names = order.Items.Count;
        return order.Customer.Name + names;
    }
}
