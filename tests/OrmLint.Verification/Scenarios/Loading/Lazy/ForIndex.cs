// A for loop reads a reference through the index (P62).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var orders = db.Orders.ToList();
        var names = new string[orders.Count];
        for (var i = 0; i < orders.Count; i++)
            names[i] = orders[i].Customer.Name; // <- ORM1002
        return names;
    }
}
