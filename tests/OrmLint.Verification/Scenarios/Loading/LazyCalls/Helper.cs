// Each entity is handed to a helper that reads the reference (P54).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.ToList())
            names.Add(NameOf(order)); // <- ORM1002
        return names;

        static string NameOf(Order order) => order.Customer.Name;
    }
}
