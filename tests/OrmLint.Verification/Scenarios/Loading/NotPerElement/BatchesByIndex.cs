// Batches by GetRange, with a step (N09).
// rows: 20 60
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        const int size = 10;
        var ids = db.Orders.Select(order => order.Id).ToList();
        var total = 0;
        for (var start = 0; start < ids.Count; start += size)
        {
            var batch = ids.GetRange(start, Math.Min(size, ids.Count - start));
            total += db.Items.Where(item => batch.Contains(item.OrderId)).Sum(item => item.Quantity);
        }

        return total;
    }
}
