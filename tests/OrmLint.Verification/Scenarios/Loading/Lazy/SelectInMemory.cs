// An in-memory Select reads a reference (P52).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        return db.Orders.ToList().Select(order => order.Customer.Name).ToList(); // <- ORM1002
    }
}
