// The helper returns early for what cannot be, and queries otherwise (P25).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var cities = new List<string?>();
        foreach (var order in db.Orders.ToList()) cities.Add(CityOf(db, order.CustomerId)); // <- ORM1001
        return cities;
    }

    private static string? CityOf(ShopContext db, int customer)
    {
        if (customer <= 0) return null;
        return db.Customers.Where(c => c.Id == customer).Select(c => c.City).SingleOrDefault();
    }
}
