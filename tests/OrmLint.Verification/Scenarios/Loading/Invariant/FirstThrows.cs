// The same first row each time; taken before a loop that runs no time it could throw.
// fix: none
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var customer in db.Customers.ToList())
        {
            var cheapest = db.Products.OrderBy(p => p.Id).Select(p => p.Name).First(); // <- ORM1008
            lines.Add(customer.Name + cheapest);
        }

        return lines;
    }
}
