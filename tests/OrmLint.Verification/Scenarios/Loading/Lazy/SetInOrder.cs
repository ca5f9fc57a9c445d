// The set is walked over in an order; a reference of each row (P51).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.OrderBy(o => o.Id))
            names.Add(order.Customer.Name); // <- ORM1002
        return names;
    }
}
