// The context is the caller's, who may have loaded the customers, and has.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        db.Customers.Load();
        return new OrderService(db).CustomerOf(1);
    }
}

public class OrderService(ShopContext context)
{
    public string CustomerOf(int id) => context.Orders.Single(o => o.Id == id).Customer.Name;
}
