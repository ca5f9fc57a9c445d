// The query of a reference, in a lambda (P14).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var cities = new List<string>();
        db.Orders.ToList().ForEach(order => cities.Add(db.Entry(order).Reference(o => o.Customer).Query().Select(c => c.City).Single())); // <- ORM1001
        return cities;
    }
}
