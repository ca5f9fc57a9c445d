// A service with the context in a field reads a reference of each row (P50).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db) => new Prices(db).All();
}

public class Prices
{
    private readonly LazyShopContext _context;

    public Prices(LazyShopContext context) => _context = context;

    public IReadOnlyDictionary<string, string> All()
    {
        var result = new Dictionary<string, string>();
        List<Product> products = _context.Products.ToList();
        foreach (Product product in products)
        {
            result.Add(product.Name, product.Category.Name); // <- ORM1002
        }

        return result;
    }
}
