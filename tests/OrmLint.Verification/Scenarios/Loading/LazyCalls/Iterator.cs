// An iterator hands the entities on.
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in Paid(db)) names.Add(order.Customer.Name); // <- ORM1002
        return names;

        static IEnumerable<Order> Paid(LazyShopContext db)
        {
            foreach (var order in db.Orders.ToList())
            {
                if (order.Total > 0) yield return order;
            }
        }
    }
}
