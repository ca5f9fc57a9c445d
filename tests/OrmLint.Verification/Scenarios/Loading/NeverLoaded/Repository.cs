// The repository reads without tracking, and its caller needs the reference.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var order = new OrderRepository(db).Get(2);
        return order.Customer.Name; // <- ORM1003
    }
}

public class OrderRepository(ShopContext context)
{
    public Order Get(int id) => context.Orders.AsNoTracking().Single(o => o.Id == id);
}
