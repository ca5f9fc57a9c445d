// A recursion through an interface (X28).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        ITree tree = new Tree(db);
        return tree.Size(db.Categories.Single(c => c.ParentId == null).Id);
    }
}

public interface ITree
{
    int Size(int root);
}

public class Tree(ShopContext db) : ITree
{
    public int Size(int root)
    {
        var size = 1;
        foreach (var child in db.Categories.Where(c => c.ParentId == root).Select(c => c.Id).ToList())
        {
            ITree self = this;
            size += self.Size(child); // <- ORM1001
        }

        return size;
    }
}
