// The list holds an order of another origin first.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.AsNoTracking().Take(0).ToList();
        orders.Add(new Order { Customer = new Customer { Name = "New" } });
        return orders[0].Customer.Name;
    }
}
