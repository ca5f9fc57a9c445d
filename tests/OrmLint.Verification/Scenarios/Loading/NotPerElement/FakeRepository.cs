// The only implementation keeps its entities in a list (Y17).
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        IProducts products = new ProductList([.. db.Products]);
        var sum = 0m;
        foreach (var item in db.Items.ToList()) sum += (await products.FindAsync(item.ProductId)).Price;
        return sum;
    }
}

public interface IProducts
{
    Task<Product> FindAsync(int id);
}

public class ProductList(List<Product> products) : IProducts
{
    public Task<Product> FindAsync(int id) => Task.FromResult(products.First(p => p.Id == id));
}
