// Query syntax, and a condition that is the same for all.
// fix: yes
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var floor = 2m;
        var lines = new List<string>();
        foreach (var customer in db.Customers.ToList())
        {
            var anyDear = (from p in db.Products where p.Price > floor select p).Any(); // <- ORM1008
            lines.Add(customer.Name + anyDear);
        }

        return lines;
    }
}
