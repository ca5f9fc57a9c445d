// The loop calls GetByIdAsync of a generic repository that is injected (P29).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static Task<List<string>> Run(ShopContext db) => new Report(new Repository<Product>(db)).LinesAsync(db.Products.Select(p => p.Id).ToList());
}

public class Repository<T>(ShopContext db)
    where T : class
{
    protected DbSet<T> Set { get; } = db.Set<T>();

    public async Task<T?> GetByIdAsync(int id) => await Set.FindAsync(id);
}

public class Report(Repository<Product> products)
{
    public async Task<List<string>> LinesAsync(IReadOnlyCollection<int> ids)
    {
        List<string> lines = [];
        foreach (var id in ids)
        {
            var product = await products.GetByIdAsync(id); // <- ORM1001
            lines.Add($"{product!.Name} {product.Price}");
        }

        return lines;
    }
}
