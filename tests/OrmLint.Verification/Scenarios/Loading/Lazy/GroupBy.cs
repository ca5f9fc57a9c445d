// An in-memory GroupBy reads a reference for its key (P57).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        return db.Orders.AsEnumerable()
            .GroupBy(order => order.Customer.Name) // <- ORM1002
            .Select(group => new { group.Key, Count = group.Count() })
            .ToList();
    }
}
