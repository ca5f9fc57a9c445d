// A record is made of each entity by a static factory, which reads the reference (P56).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        return db.Orders.ToList().Select(OrderLine.From).ToList(); // <- ORM1002
    }
}

public record OrderLine(int Id, string Customer)
{
    public static OrderLine From(Order order) => new(order.Id, order.Customer.Name);
}
