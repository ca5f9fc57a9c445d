// Two methods that call each other, one of which queries (X29, P45).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        Visit(db, db.Categories.Single(c => c.ParentId == null).Id, names);
        return names;
    }

    private static void Visit(ShopContext db, int id, List<string> names)
    {
        names.Add($"{id}");
        VisitChildren(db, id, names);
    }

    private static void VisitChildren(ShopContext db, int id, List<string> names)
    {
        foreach (var child in db.Categories.Where(c => c.ParentId == id).ToList())
            Visit(db, child.Id, names); // <- ORM1001
    }
}
