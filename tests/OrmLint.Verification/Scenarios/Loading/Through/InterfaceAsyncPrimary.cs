// Asynchronous, with primary constructors and a parameter of the interface's type (P31).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static Task<decimal> Run(ShopContext db) => new Prices(new ProductReader(db)).Total(db.Items.AsNoTracking().ToList());
}

public interface IReadProducts
{
    Task<Product> ReadAsync(int id, CancellationToken cancellationToken = default);
}

internal sealed class ProductReader(ShopContext db) : IReadProducts
{
    public async Task<Product> ReadAsync(int id, CancellationToken cancellationToken = default)
        => await db.Products.AsNoTracking().FirstAsync(product => product.Id == id, cancellationToken);
}

internal sealed class Prices(IReadProducts products)
{
    public async Task<decimal> Total(IReadOnlyList<Item> items)
    {
        var total = 0m;
        for (var i = 0; i < items.Count; i++)
        {
            total += items[i].Quantity * (await products.ReadAsync(items[i].ProductId)).Price; // <- ORM1001
        }

        return total;
    }
}
