// A concrete repository, called from Select (P29).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var categories = new CategoryRepository(db);
        return db.Products.Select(product => product.CategoryId).ToList()
            .Select(id => categories.Load(id)) // <- ORM1001
            .Select(category => category.Name)
            .ToList();
    }
}

public sealed class CategoryRepository
{
    private readonly ShopContext _db;

    public CategoryRepository(ShopContext db)
    {
        _db = db;
    }

    public Category Load(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        return _db.Categories.Find(id) ?? throw new KeyNotFoundException();
    }
}
