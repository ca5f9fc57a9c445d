// The helper is a readonly record struct that holds the context (P25).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lookup = new Lookup(db);
        return db.Orders.Select(o => o.CustomerId).ToList().ConvertAll(id => lookup.City(id)); // <- ORM1001
    }
}

public readonly record struct Lookup(ShopContext Db)
{
    public string City(int id) => Db.Customers.First(c => c.Id == id).City;
}
