// A local function walks up, one query per level (P45, P46).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var path = new List<string>();
        Up(db.Categories.Max(c => c.Id));
        return path;

        void Up(int? id)
        {
            if (id is null) return;
            var category = db.Categories.Single(c => c.Id == id); // <- ORM1009
            path.Add(category.Name);
            Up(category.ParentId);
        }
    }
}
