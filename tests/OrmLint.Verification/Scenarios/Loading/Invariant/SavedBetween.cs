// The number changes from round to round, since each saves: per element, not the same.
// fix: none
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var numbers = new List<int>();
        foreach (var name in db.Customers.Select(c => c.Name).ToList())
        {
            numbers.Add(db.Categories.Count()); // <- ORM1001
            db.Categories.Add(new Category { Name = name });
            db.SaveChanges(); // <- ORM1011
        }

        return numbers;
    }
}
