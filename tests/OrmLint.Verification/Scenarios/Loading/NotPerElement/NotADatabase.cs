// GetById and Find of what is no database, and an in-memory repository behind an interface (Y17, Y18).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        INames names = new NamesInMemory(db.Customers.ToDictionary(c => c.Id, c => c.Name));
        var products = db.Products.ToList();
        var lines = new List<string>();
        foreach (var order in db.Orders.ToList())
        {
            var product = products.Find(p => p.Id == order.Id);
            lines.Add($"{names.GetById(order.CustomerId)} {product?.Name}");
        }

        return lines;
    }
}

public interface INames
{
    string GetById(int id);
}

public class NamesInMemory(Dictionary<int, string> names) : INames
{
    public string GetById(int id) => names[id];
}
