// An expression-bodied method that asks for the parent (P45, P46).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => Path(db, db.Categories.OrderBy(c => c.Id).Last());

    private static string Path(ShopContext db, Category category)
        => (category.ParentId == null ? "" : Path(db, db.Categories.First(c => c.Id == category.ParentId))) + "/" + category.Name; // <- ORM1009
}
