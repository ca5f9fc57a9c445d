// A field is filled the first time (N17).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => new Rates(db).Sum(db.Orders.ToList());
}

public class Rates(ShopContext db)
{
    private List<Product>? _products;

    public decimal Sum(List<Order> orders)
    {
        var sum = 0m;
        foreach (var order in orders)
        {
            _products ??= db.Products.ToList();
            sum += order.Total * _products.Count;
        }

        return sum;
    }
}
