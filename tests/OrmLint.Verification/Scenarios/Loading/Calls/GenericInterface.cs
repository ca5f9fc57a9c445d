// IRepository<T> and the class that implements it for every T (X09).
using Shop;

static class Scenario
{
    public static async Task<decimal> Run(ShopContext db)
    {
        IRepository<Product> products = Repositories.For<Product>(db);
        decimal sum = 0;
        foreach (var item in db.Items.Where(i => i.Quantity > 1).ToList())
        {
            var product = await products.FindAsync(item.ProductId); // <- ORM1001
            sum += product?.Price ?? 0;
        }

        return sum;
    }
}

static class Repositories
{
    public static IRepository<T> For<T>(ShopContext db) where T : class => new Repository<T>(db);
}

interface IRepository<T> where T : class { Task<T?> FindAsync(int id); }

class Repository<T>(ShopContext db) : IRepository<T> where T : class
{
    public async Task<T?> FindAsync(int id) => await db.Set<T>().FindAsync(id);
}
