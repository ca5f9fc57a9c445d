// The helper reads the reference only under a condition that holds for none.
// ef: 10
// fix: none
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.ToList()) names.Add(NameOf(order));
        return names;

        static string NameOf(Order order) => order.Status == "Lost" ? order.Customer.Name : "";
    }
}
