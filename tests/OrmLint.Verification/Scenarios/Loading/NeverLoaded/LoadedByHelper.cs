// A helper is given the entity first.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var order = db.Orders.AsNoTracking().First();
        Complete(db, order);
        return order.Customer.Name;

        static void Complete(ShopContext db, Order order) => order.Customer = db.Customers.Find(order.CustomerId)!;
    }
}
