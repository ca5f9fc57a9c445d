// The items of all orders are taken together in memory, and each leads to its product.
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var orders = db.Orders.Include(o => o.Items).ToList();
        var items = orders.SelectMany(order => order.Items);
        return items.Sum(item => item.Quantity * item.Product.Price); // <- ORM1002
    }
}
