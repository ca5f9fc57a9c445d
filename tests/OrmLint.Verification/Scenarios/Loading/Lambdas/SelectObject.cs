// A lambda of an in-memory Select queries for a property of what it makes (P38).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.AsNoTracking().ToList();
        return orders
            .Where(order => order.Total > 0)
            .Select(order => new
            {
                order.Id,
                Items = db.Items.Count(item => item.OrderId == order.Id), // <- ORM1001
            })
            .ToList();
    }
}
