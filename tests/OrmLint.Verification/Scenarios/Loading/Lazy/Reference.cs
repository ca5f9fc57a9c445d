// A reference is loaded lazily for each row of a list (P50).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        var orders = db.Orders.ToList();
        foreach (var order in orders)
            names.Add(order.Customer.Name); // <- ORM1002
        return names;
    }
}
