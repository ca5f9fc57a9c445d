// The items are included, and their products are not.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var order = db.Orders.Include(o => o.Items).AsNoTracking().First();
        return order.Items.Select(item => item.Product.Name).ToList(); // <- ORM1003
    }
}
