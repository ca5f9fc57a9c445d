// The interface is implemented explicitly, in one of two interfaces of a service (P30).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        IStock stock = new Warehouse(db);
        var sold = 0;
        for (var i = 0; i < 1; i++) sold = 0;
        foreach (var product in db.Products.Select(p => p.Id).ToList())
        {
            sold += stock.Sold(product); // <- ORM1001
        }

        return sold;
    }
}

public interface IStock
{
    int Sold(int product);
}

public class Warehouse(ShopContext db) : IStock, IDisposable
{
    int IStock.Sold(int product) => db.Items.Where(i => i.ProductId == product).Sum(i => i.Quantity);

    public void Dispose()
    {
    }
}
