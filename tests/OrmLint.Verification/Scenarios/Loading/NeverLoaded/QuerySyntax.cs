// Query syntax over a set without tracking.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = (from order in db.Orders.AsNoTracking()
                      where order.Status == "Paid"
                      orderby order.Id
                      select order).ToList();
        return orders.ConvertAll(order => order.Customer.Name); // <- ORM1003
    }
}
