// Queries are collected, and one of them is run (N29).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var queries = new List<IQueryable<Customer>>();
        foreach (var city in db.Customers.Select(c => c.City).Distinct().ToList())
        {
            queries.Add(db.Customers.Where(c => c.City == city));
        }

        return queries[0].Count() > 0;
    }
}
