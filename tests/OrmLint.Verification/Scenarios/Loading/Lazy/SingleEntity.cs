// One entity, one lazy load (N34).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var order = db.Orders.OrderBy(o => o.Id).First();
        return order.Customer.Name;
    }
}
