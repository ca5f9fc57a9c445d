// The non-generic Find of the context, in a service with a primary constructor (P02).
using Shop;

static class Scenario
{
    public static Task<List<string>> Run(ShopContext db) => new Labels(db).OfAll([.. db.Items.Select(item => item.ProductId).Distinct()]);
}

public sealed class Labels(ShopContext context)
{
    public async Task<List<string>> OfAll(IReadOnlyCollection<int> products)
    {
        List<string> labels = [];
        foreach (var id in products)
        {
            if (await context.FindAsync<Product>(id) is { } product) // <- ORM1001
                labels.Add($"{product.Name} ({product.Price})");
        }

        return labels;
    }
}
