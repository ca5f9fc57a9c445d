// The elements come from an iterator, which runs in turns with the loop.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var id in Ids(db))
            names.Add(db.Customers.First(c => c.Id == id).Name); // <- ORM1001
        return names;
    }

    private static IEnumerable<int> Ids(ShopContext db)
    {
        foreach (var order in db.Orders.AsNoTracking().ToList()) yield return order.CustomerId;
    }
}
