// A key selector in memory reads the reference.
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        return db.Orders.ToList().OrderBy(order => order.Customer.Name).Select(order => order.Id).ToList(); // <- ORM1002
    }
}
