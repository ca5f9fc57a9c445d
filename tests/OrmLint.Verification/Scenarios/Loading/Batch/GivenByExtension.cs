// What is asked is put together by an extension method and a property.
// fix: yes
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => new Stock(db).Count(db.Orders.Select(o => o.Id).ToList());
}

public class Stock(ShopContext db)
{
    private IQueryable<Item> Sold => db.Items.Large();

    public List<string> Count(List<int> orders)
    {
        var lines = new List<string>();
        foreach (var id in orders)
        {
            var large = Sold.Count(i => i.OrderId == id); // <- ORM1001
            if (db.Items.Large().Any(i => i.OrderId == id)) lines.Add($"{id}: {large}"); // <- ORM1001
        }

        return lines;
    }
}

public static class ItemQueries
{
    public static IQueryable<Item> Large(this IQueryable<Item> items) => items.Where(item => item.Quantity > 1);
}
