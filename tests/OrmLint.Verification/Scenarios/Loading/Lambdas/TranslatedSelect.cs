// The lambda is translated: its query becomes a subquery (N07).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        return db.Orders.Select(order => new { order.Id, Items = db.Items.Count(item => item.OrderId == order.Id) }).ToList();
    }
}
