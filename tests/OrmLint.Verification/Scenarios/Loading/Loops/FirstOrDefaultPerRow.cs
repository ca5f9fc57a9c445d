// Import: for each row of a file the product is looked up by its name (P03).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<int> Run(ShopContext db)
    {
        var rows = await db.Products.Select(product => new ImportRow(product.Name, product.Price + 1)).ToListAsync();
        return await new ProductImport(db).RunAsync(rows);
    }
}

public record ImportRow(string Name, decimal Price);

public class ProductImport(ShopContext db)
{
    public async Task<int> RunAsync(IEnumerable<ImportRow> rows, CancellationToken cancellationToken = default)
    {
        var changed = 0;
        foreach (var row in rows)
        {
            if (string.IsNullOrWhiteSpace(row.Name))
            {
                continue;
            }

            var product = await db.Products
                .FirstOrDefaultAsync(p => p.Name == row.Name, cancellationToken); // <-1 ORM1001

            if (product == null)
            {
                product = new Product { Name = row.Name, CategoryId = 1 };
                db.Products.Add(product);
            }

            product.Price = row.Price;
            changed++;
        }

        await db.SaveChangesAsync(cancellationToken);
        return changed;
    }
}
