// An extension of IEnumerable is called on a query (P33).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
        => db.Orders.Select(o => o.Id).ToList().ConvertAll(id => db.Items.Where(i => i.OrderId == id).Quantities()); // <- ORM1001
}

public static class Items
{
    public static int Quantities(this IEnumerable<Item> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Where(item => item.Quantity > 0).Select(item => item.Quantity).Sum();
    }
}
