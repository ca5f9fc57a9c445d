// A local function, called from a loop by index, saves (P23).
// fix: none
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = db.Customers.Select(c => c.Name).ToList();
        for (var i = 0; i < names.Count; i++)
            Append(names[i]); // <- ORM1011
        return db.Categories.Count();

        void Append(string name)
        {
            db.Categories.Add(new Category { Name = name });
            db.SaveChanges();
        }
    }
}
