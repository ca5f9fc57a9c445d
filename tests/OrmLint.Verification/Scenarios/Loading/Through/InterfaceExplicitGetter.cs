// A property of an interface, implemented explicitly, on a repository that stands in a field (P30, P34).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        IPrices prices = new Prices(db);
        var over = 0;
        foreach (var total in db.Orders.Select(o => o.Total).ToList())
        {
            if (total > prices.Highest(total)) over++; // <- ORM1001
        }

        return over;
    }
}

public interface IPrices
{
    decimal Highest(decimal below);
}

public class Prices(ShopContext db) : IPrices
{
    decimal IPrices.Highest(decimal below) => db.Products.Where(p => p.Price < below).Select(p => p.Price).ToList().DefaultIfEmpty().Max();
}
