// Read with ?. and ??: null is expected.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var order = db.Orders.AsNoTracking().First();
        return order.Customer?.Name ?? "nobody";
    }
}
