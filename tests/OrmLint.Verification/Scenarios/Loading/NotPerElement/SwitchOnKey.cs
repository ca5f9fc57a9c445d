// Each case of the switch runs for one element at most.
using Shop;

static class Scenario
{
    public static int Run(ShopContext db)
    {
        var counts = 0;
        foreach (var name in db.Products.Select(p => p.Name).ToList())
        {
            switch (name)
            {
                case "Product 1":
                    counts += db.Orders.Count();
                    break;
                case "Product 2" or "Product 3":
                    counts += db.Customers.Count(c => c.Name != name);
                    break;
            }
        }

        return counts;
    }
}
