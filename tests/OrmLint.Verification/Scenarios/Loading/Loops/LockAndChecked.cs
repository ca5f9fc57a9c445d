// In a lock, in a using, in a checked block (P03).
using Shop;

static class Scenario
{
    private static readonly object s_gate = new();

    public static object Run(ShopContext db)
    {
        var sum = 0;
        foreach (var order in db.Orders.ToList())
        {
            lock (s_gate)
            {
                using var buffer = new MemoryStream();
                checked
                {
                    sum += db.Items.Where(i => i.OrderId == order.Id).Sum(i => i.Quantity); // <- ORM1001
                }
            }
        }

        return sum;
    }
}
