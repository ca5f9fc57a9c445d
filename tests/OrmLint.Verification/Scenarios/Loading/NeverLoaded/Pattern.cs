// A pattern asks whether it is there.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var order = db.Orders.AsNoTracking().First();
        return order.Customer is { } customer ? customer.Name : "nobody " + (order.Customer is null);
    }
}
