// An extension method of the entity reads the reference.
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        return db.Orders.Where(o => o.Total > 0).ToList().Select(order => order.Describe()).ToList(); // <- ORM1002
    }
}

public static class OrderExtensions
{
    public static string Describe(this Order order) => $"{order.Id} of {order.Customer.Name}";
}
