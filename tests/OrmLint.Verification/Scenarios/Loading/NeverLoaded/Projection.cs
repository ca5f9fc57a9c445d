// A projection reads it in SQL.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        return db.Orders.AsNoTracking().Select(o => o.Customer.Name).ToList();
    }
}
