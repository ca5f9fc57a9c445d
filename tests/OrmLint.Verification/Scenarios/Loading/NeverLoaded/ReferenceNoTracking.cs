// A reference of an entity that is not tracked and did not come with it (P65): null.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var order = db.Orders.AsNoTracking().First(o => o.Id == 2);
        return order.Customer.Name; // <- ORM1003
    }
}
