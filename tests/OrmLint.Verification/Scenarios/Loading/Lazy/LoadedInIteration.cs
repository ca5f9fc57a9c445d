// The reference is loaded explicitly in the iteration; reading it asks nothing more (Y23).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.ToList())
        {
            db.Entry(order).Reference(o => o.Customer).Load(); // <- ORM1004
            names.Add(order.Customer.Name);
        }

        return names;
    }
}
