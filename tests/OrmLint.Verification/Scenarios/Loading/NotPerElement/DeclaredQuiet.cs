// What the user says is answered from a cache is not reported.
// option: ormlint_quiet_methods = Sizes.OfCity
// judge: policy, the user says so
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var sizes = new Sizes(db);
        var sum = 0;
        foreach (var customer in db.Customers.ToList()) sum += sizes.OfCity(customer.City);
        return sum;
    }
}

public class Sizes(ShopContext db)
{
    public int OfCity(string city) => db.Customers.Count(c => c.City == city);
}
