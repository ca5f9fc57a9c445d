// DbContext.Set and Single per element (P10).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var streets = new List<string>();
        foreach (var id in db.Customers.Select(c => c.Id).ToHashSet())
        {
            streets.Add(db.Set<Address>().Single(a => a.CustomerId == id).Street); // <- ORM1001
        }

        return streets;
    }
}
