// Looks for each name, adds what is missing and saves: the next look must see it.
// fix: none
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var city in db.Customers.Select(c => c.Name + "/" + c.City).ToList())
        {
            if (!db.Categories.Any(c => c.Name == city)) // <- ORM1001
            {
                db.Categories.Add(new Category { Name = city });
                db.SaveChanges(); // <- ORM1011
            }
        }

        return db.Categories.Count();
    }
}
