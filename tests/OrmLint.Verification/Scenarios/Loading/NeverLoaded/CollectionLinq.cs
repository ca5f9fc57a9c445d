// LINQ to Objects over a collection that was not loaded.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var order = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == 1);
        return order.Items.Sum(item => item.Quantity); // <- ORM1003
    }
}
