// A generic method over any entity asks Set<T>() per key (P10).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => All<Customer>(db, [.. db.Customers.Select(c => c.Id)]).Count + All<Product>(db, [.. db.Products.Select(p => p.Id)]).Count;

    private static List<T> All<T>(DbContext db, int[] keys)
        where T : class
    {
        var found = new List<T>(keys.Length);
        foreach (var key in keys) found.Add(db.Set<T>().Single(entity => EF.Property<int>(entity, "Id") == key)); // <- ORM1001
        return found;
    }
}
