// A lookup in memory by a reference of each row (P57).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var byCity = db.Orders.AsEnumerable().ToLookup(order => order.Customer.City); // <- ORM1002
        return byCity.Select(city => city.Key + city.Count()).OrderBy(text => text).ToList();
    }
}
