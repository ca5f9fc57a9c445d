// A while loop walks up from a node with Find (P46).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var path = new List<string>();
        var id = (int?)db.Categories.Max(c => c.Id);
        while (id is not null)
        {
            var category = db.Categories.Find(id); // <- ORM1009
            if (category is null) break;
            path.Insert(0, category.Name);
            id = category.ParentId;
        }

        return path;
    }
}
