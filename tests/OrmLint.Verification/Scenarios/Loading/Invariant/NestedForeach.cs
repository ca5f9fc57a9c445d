// The inner loop enumerates the same set in each round of the outer one.
// fix: yes
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var pairs = new List<string>();
        foreach (var customer in db.Customers.ToList())
        {
            foreach (var category in db.Categories.OrderBy(c => c.Id)) // <- ORM1008
            {
                if (category.Id % 3 == customer.Id % 3) pairs.Add(customer.Name + category.Name);
            }
        }

        return pairs;
    }
}
