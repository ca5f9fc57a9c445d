// A sequence that is put away, or that is looked at for some only: a query handed over as one need not be sent.
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var later = new List<IEnumerable<Item>>();
        var sum = 0;
        foreach (var id in db.Orders.Select(o => o.Id).ToList())
        {
            Keep(later, db.Items.Where(i => i.OrderId == id));
            sum += CountIf(id < 0, db.Items.Where(i => i.OrderId == id));
        }

        return later.Count + sum;
    }

    private static void Keep(List<IEnumerable<Item>> all, IEnumerable<Item> items) => all.Add(items.Where(item => item.Quantity > 0));

    private static int CountIf(bool wanted, IEnumerable<Item> items)
    {
        if (wanted) return items.Count();
        return 0;
    }
}
