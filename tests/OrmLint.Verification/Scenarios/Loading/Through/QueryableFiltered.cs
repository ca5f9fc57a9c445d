// A method composes, the loop executes (P32).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var id in db.Orders.Select(order => order.Id).ToList())
        {
            foreach (var item in ItemsOf(db, id)) // <- ORM1001
            {
                lines.Add($"{id}: {item.Quantity}");
            }
        }

        return lines;
    }

    private static IQueryable<Item> ItemsOf(ShopContext db, int order) => db.Items.Where(item => item.OrderId == order).OrderBy(item => item.Id);
}
