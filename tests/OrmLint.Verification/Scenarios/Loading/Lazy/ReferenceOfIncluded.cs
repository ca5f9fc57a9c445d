// The customer is included, its address is not (P59).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var streets = new List<string>();
        foreach (var order in db.Orders.Include(o => o.Customer).ToList())
            streets.Add(order.Customer.Address!.Street); // <- ORM1002
        return streets;
    }
}
