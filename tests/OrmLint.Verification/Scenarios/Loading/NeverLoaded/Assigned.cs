// The reference is set from another query.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var order = db.Orders.AsNoTracking().First();
        order.Customer = db.Customers.AsNoTracking().Single(c => c.Id == order.CustomerId);
        return order.Customer.Name;
    }
}
