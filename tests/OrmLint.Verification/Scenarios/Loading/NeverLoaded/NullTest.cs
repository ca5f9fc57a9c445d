// Whoever tests for null knows that it may not be there.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var order = db.Orders.AsNoTracking().First();
        if (order.Customer != null) return order.Customer.Name;
        return "nobody";
    }
}
