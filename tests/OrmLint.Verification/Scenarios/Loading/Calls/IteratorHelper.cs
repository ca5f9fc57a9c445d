// A helper that yields: it asks when it is enumerated, once per order (X16).
using Shop;

static class Scenario
{
    public static List<string> Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.ToList())
        {
            foreach (var line in Lines(db, order.Id)) lines.Add(line); // <- ORM1001
        }

        return lines;
    }

    static IEnumerable<string> Lines(ShopContext db, int orderId)
    {
        var items = db.Items.Where(i => i.OrderId == orderId).ToList();
        foreach (var item in items) yield return $"{item.ProductId} x {item.Quantity}";
    }
}
