// The query for the children is in a repository (P45).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => new Menu(new CategoryTree(db)).Render(null, 0);
}

public class CategoryTree(ShopContext db)
{
    public List<Category> Below(int? parent) => db.Categories.Where(c => c.ParentId == parent).ToList();
}

public class Menu(CategoryTree tree)
{
    public string Render(int? parent, int depth)
    {
        var text = "";
        var entries = tree.Below(parent);
        foreach (var entry in entries)
        {
            text += new string(' ', depth) + entry.Name + "\n";
            text += Render(entry.Id, depth + 1); // <- ORM1001
        }

        return text;
    }
}
