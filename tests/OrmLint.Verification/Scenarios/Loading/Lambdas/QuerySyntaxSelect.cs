// Query syntax over a list: its select runs per element.
using Shop;

static class Scenario
{
    public static List<string> Run(ShopContext db)
    {
        var ids = db.Orders.Select(o => o.CustomerId).ToList();
        var names = from id in ids
                    let customer = db.Customers.Find(id) // <- ORM1001
                    select customer.Name;
        return names.ToList();
    }
}
