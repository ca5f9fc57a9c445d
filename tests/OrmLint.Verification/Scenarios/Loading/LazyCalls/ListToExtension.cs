// An extension method of a list selects a reference of each (P58).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        var orders = await db.Orders.OrderBy(o => o.Id).ToListAsync();
        return orders.Names().ToList(); // <- ORM1002
    }
}

public static class OrderLists
{
    public static IEnumerable<string> Names(this List<Order> orders) => orders.Select(order => order.Customer.Name);
}
